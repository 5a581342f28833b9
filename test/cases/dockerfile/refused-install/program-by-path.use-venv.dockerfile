# programs that pip put into /usr/local/bin are called there, and linked from elsewhere

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install yt-dlp ruff
RUN /opt/venv/bin/ruff --version && ln -s /opt/venv/bin/yt-dlp /usr/bin/youtube
RUN ln -s /opt/own /usr/local/bin/ruff-old
