FROM ubuntu:24.04
RUN apt-get update && apt-get install -y curl software-properties-common && add-apt-repository -y ppa:deadsnakes/ppa && apt-get install -y python3.13 python3-pip
# the pip it brings to /usr/local runs with a Python we do not know
RUN curl -sS https://bootstrap.pypa.io/get-pip.py | python3.13
RUN pip install six

FROM debian:trixie
RUN apt-get update && apt-get install -y libssl3
COPY --from=python:3.12 /usr/local /usr/local
RUN pip install six

FROM debian:trixie
RUN --mount=type=bind,from=python:3.12,source=/usr/local,target=/usr/local pip install six

FROM alpine:3.20
RUN apk add --no-cache python3 curl
# a pip from before the check
RUN curl https://bootstrap.pypa.io/pip/3.6/get-pip.py -o get-pip.py && python3 get-pip.py
RUN pip install six

FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-pip
# an alternative without a priority: nothing below is reached
RUN update-alternatives --install /usr/bin/python python /usr/bin/python3
RUN pip install six

FROM ubuntu:24.04
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
RUN apt-get update && apt-get install -y python3
# what it says is not known
COPY uv.toml /etc/uv/uv.toml
RUN uv pip install --system six

FROM fedora:43
RUN dnf install -y python3-pip && pip install six

FROM ghcr.io/void-linux/void-glibc
RUN xbps-install -Sy python3-pip && pip install six
