# taken out of the middle of a chain, a call leaves its neighbours and their comments

FROM debian:bookworm
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN apt-get update \
    && apt-get install -y python3-pip \
    # the web server
    && python3 -m venv --without-pip /opt/venv \
    && pip install flask \
    # the lists
    && rm -rf /var/lib/apt/lists/*
EXPOSE 8000
