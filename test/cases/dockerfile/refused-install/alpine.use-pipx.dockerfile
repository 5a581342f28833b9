FROM alpine:3.20
RUN apk add --no-cache python3 pipx py3-pip
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install httpie
