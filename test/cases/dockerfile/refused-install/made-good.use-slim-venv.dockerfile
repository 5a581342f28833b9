FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install flask; pip install flask
# not the same
RUN pip install flask || pip install requests
