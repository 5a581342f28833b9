FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip python3-venv pipx
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install yt-dlp || pip install --break-system-packages yt-dlp
