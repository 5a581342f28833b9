FROM ubuntu:24.04
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /usr/local/bin/uv
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install --break-system-packages --no-cache-dir --disable-pip-version-check --user flask
RUN python3 -m pip install -U requests
