FROM alpine:3.20
RUN apk add --no-cache python3 wget && wget "https://bootstrap.pypa.io/get-pip.py" -O /dev/stdout | python3

FROM ubuntu:24.04
RUN apt-get update && apt-get install -y curl python3 python3-pip
RUN curl -sSL https://install.python-poetry.org | python3 -
ENV PATH="/root/.local/bin:$PATH"
# whether it is there is not known
RUN poetry config virtualenvs.create false && poetry install
RUN pip install --break-system-packages gunicorn

FROM alpine:3.20
RUN apk add --no-cache python3 && python3 -m ensurepip

FROM archlinux
RUN pacman -Sy --noconfirm python3 && python -m ensurepip

FROM opensuse/tumbleweed
RUN zypper --non-interactive install python313-pip && pip install requests

FROM debian:trixie
RUN apt-get update && apt-get install -y python3
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
COPY <<EOF /etc/uv/uv.toml
[pip]
system = true
EOF
RUN uv pip install requests
