FROM debian:bookworm
RUN apt-get update && apt-get install -y python3 python3-pip
RUN python3 -m venv /opt/tools && /opt/tools/bin/pip install black
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-venv
RUN pip install flask
