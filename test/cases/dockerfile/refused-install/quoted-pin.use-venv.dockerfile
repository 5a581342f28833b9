FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        "python3-pip=23.*" \
        python3-venv \
    && rm -rf /var/lib/apt/lists/*
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 install some-project
