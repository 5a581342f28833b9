FROM debian:bookworm AS build

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-flask
