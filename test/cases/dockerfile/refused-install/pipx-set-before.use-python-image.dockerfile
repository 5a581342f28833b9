FROM python:3.13-trixie AS base
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN apt-get update && apt-get install -y pipx
FROM base
RUN pip install httpie
