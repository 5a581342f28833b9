from debian:trixie

env PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
run set -eux; \
    apt-get update; \
    # python
    apt-get install -y --no-install-recommends \
      python3 \
      # pip
      python3-pip \
    ; \

    python3 -m venv --without-pip /opt/venv; \
    pip3 install --no-cache-dir flask; \
    rm -rf /var/lib/apt/lists/*
