FROM ghcr.io/astral-sh/uv:bookworm
RUN apt-get update && apt-get install -y python3
ENV UV_BREAK_SYSTEM_PACKAGES=1
RUN uv pip install --system flask
