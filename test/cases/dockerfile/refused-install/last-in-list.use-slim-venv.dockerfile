FROM debian:trixie
RUN apt-get update && apt-get install -y \
    git \
    # what pip needs
    python3 \
    python3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install some-project
