FROM alpine:3.20
RUN apk add --no-cache python3 py3-pip pipx
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install httpie
