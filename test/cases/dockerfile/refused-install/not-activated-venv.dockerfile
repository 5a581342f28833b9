FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /venv && . /venv/bin/activate && pip install -U pip && pip install flask
