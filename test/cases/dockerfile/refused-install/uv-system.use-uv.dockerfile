FROM debian:bookworm-slim
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /uvx /bin/
RUN apt-get update && apt-get install -y --no-install-recommends python3
RUN uv venv /opt/venv
ENV VIRTUAL_ENV=/opt/venv PATH="/opt/venv/bin:$PATH"
RUN uv pip install --no-cache flask
COPY requirements.txt .
RUN uv pip install -r requirements.txt
