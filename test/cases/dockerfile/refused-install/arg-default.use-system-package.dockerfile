ARG RELEASE=bookworm
ARG VARIANT=-slim

FROM debian:${RELEASE}${VARIANT}
RUN apt-get update && apt-get install -y python3-pip python3-venv awscli
