FROM debian:bookworm
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN python3 -m venv /opt/tools && /opt/tools/bin/pip install black
RUN pip install flask
