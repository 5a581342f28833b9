FROM debian:bookworm
ENV PIP_BREAK_SYSTEM_PACKAGES=1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ override
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install flask
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install redis
