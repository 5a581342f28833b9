FROM debian:bookworm-slim
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /uvx /bin/
RUN apt-get update && apt-get install -y --no-install-recommends python3
RUN uv pip install --break-system-packages --system --no-cache flask
COPY requirements.txt .
RUN uv pip install --system -r requirements.txt
