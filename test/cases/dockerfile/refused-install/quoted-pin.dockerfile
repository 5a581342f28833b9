FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        "python3-pip=23.*" \
    && rm -rf /var/lib/apt/lists/*
RUN pip3 install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
