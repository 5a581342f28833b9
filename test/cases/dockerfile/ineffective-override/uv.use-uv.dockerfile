FROM ghcr.io/astral-sh/uv:bookworm
RUN apt-get update && apt-get install -y python3
RUN uv venv /opt/venv
ENV VIRTUAL_ENV=/opt/venv PATH="/opt/venv/bin:$PATH"
RUN uv pip install flask
