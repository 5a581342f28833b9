from debian:trixie

env PATH="/opt/venv/bin:$PATH"
run set -eux; \
    apt-get update; \
    # python
    apt-get install -y --no-install-recommends \
      python3 \
      # pip
      python3-pip \
      python3-venv \
    ; \

    python3 -m venv /opt/venv; \
    pip3 install --no-cache-dir flask; \
    rm -rf /var/lib/apt/lists/*
