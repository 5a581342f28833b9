FROM debian:trixie
RUN apt-get update && apt-get install -y python3-venv
RUN rm /usr/lib/python3.13/EXTERNALLY-MANAGED
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install flask
