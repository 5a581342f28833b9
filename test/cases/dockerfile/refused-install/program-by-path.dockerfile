# programs that pip put into /usr/local/bin are called there, and linked from elsewhere

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install yt-dlp ruff
#   ^^^^^^^^^^^^^^^^^^^^^^^ refused-install
RUN /usr/local/bin/ruff --version && ln -s /usr/local/bin/yt-dlp /usr/bin/youtube
RUN ln -s /opt/own /usr/local/bin/ruff-old
