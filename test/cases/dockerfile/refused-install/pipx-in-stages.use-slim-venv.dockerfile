FROM debian:bookworm AS first
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip pipx
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install httpie
