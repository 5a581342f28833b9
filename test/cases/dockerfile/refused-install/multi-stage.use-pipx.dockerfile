FROM debian:trixie AS base
RUN apt-get update && apt-get install -y python3-pip pipx

FROM golang:1.23 AS server
WORKDIR /src
COPY . .
RUN go build -o /server ./cmd/server

FROM base AS docs
COPY docs /docs
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install mkdocs
RUN mkdocs build -f /docs/mkdocs.yml -d /site

FROM nginx:1.27
COPY --from=docs /site /usr/share/nginx/html
COPY --from=server /server /usr/local/bin/server
