FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m venv --without-pip /opt/venv && pip --python /opt/venv/bin/python install flask
