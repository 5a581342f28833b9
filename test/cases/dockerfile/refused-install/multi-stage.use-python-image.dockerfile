FROM python:3.13-trixie AS base
RUN apt-get update && apt-get install -y python3-pip

FROM golang:1.23 AS server
WORKDIR /src
COPY . .
RUN go build -o /server ./cmd/server

FROM base AS docs
COPY docs /docs
RUN pip install mkdocs
RUN mkdocs build -f /docs/mkdocs.yml -d /site

FROM nginx:1.27
COPY --from=docs /site /usr/share/nginx/html
COPY --from=server /server /usr/local/bin/server
