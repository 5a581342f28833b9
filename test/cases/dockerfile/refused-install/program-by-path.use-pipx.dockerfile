# programs that pip put into /usr/local/bin are called there, and linked from elsewhere

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip pipx
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install yt-dlp && pipx install ruff
RUN /usr/local/bin/ruff --version && ln -s /usr/local/bin/yt-dlp /usr/bin/youtube
RUN ln -s /opt/own /usr/local/bin/ruff-old
