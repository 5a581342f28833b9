FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-yaml
RUN python3 -m venv --without-pip --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install requests
