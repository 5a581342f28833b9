from debian:trixie

run set -eux; \
    apt-get update; \
    # python
    apt-get install -y --no-install-recommends \
      python3 \
      # pip
      python3-pip \
    ; \

    pip3 install --break-system-packages --no-cache-dir flask; \
    rm -rf /var/lib/apt/lists/*
