FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip zip
RUN pip3 install flask -t package/ && cd package && zip -qr ../lambda.zip .
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 download -d wheels flask && cd wheels && pip3 install flask
