FROM debian:bookworm AS first
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip pipx
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install httpie
