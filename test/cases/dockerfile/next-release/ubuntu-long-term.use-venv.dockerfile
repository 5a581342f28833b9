FROM ubuntu:22.04 AS build
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN python3 -m venv /opt/tools && /opt/tools/bin/pip install build
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 install meson ninja

FROM build
RUN pip3 install --target /srv/vendored requests
RUN python3 -m pip install flask
