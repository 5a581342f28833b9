FROM debian:bookworm AS first
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
FROM python:3.13-trixie
RUN apt-get update && apt-get install -y pipx
RUN pip install httpie
