FROM ghcr.io/astral-sh/uv:trixie-slim
RUN apt-get update && apt-get install -y python3 python3-numpy
RUN uv venv --system-site-packages /opt/venv
ENV VIRTUAL_ENV=/opt/venv PATH="/opt/venv/bin:$PATH"
RUN uv pip install some-project
