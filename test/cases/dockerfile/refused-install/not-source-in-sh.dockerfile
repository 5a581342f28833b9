FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /venv
# dash has no source: this fails before pip is reached
RUN source /venv/bin/activate && pip install flask
