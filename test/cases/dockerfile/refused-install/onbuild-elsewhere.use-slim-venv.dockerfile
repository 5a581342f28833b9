FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip
ONBUILD COPY requirements.txt /srv/
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
ONBUILD RUN pip install --no-cache-dir -r /srv/requirements.txt
