FROM debian:trixie
RUN apt-get update && apt-get install -y --no-install-recommends \
        curl \
        python3 \
        python3-venv \
    && rm -rf /var/lib/apt/lists/*
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install flask
