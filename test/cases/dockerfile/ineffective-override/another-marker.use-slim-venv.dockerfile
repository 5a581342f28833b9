FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install flask
