FROM debian:bookworm
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/uv
ENV UV_SYSTEM_PYTHON=1
RUN apt-get update && apt-get install -y python3 && uv pip install --break-system-packages flask
