FROM alpine:3.20
RUN apk add --no-cache python3 py3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install --no-cache-dir httpie
