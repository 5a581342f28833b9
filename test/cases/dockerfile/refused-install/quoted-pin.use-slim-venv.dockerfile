FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        "python3-pip=23.*" \
    && rm -rf /var/lib/apt/lists/*
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install some-project
