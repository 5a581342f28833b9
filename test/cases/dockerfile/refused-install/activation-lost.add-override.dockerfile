FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
RUN . /opt/venv/bin/activate
# a new shell: what the line above activated is gone
RUN pip install --break-system-packages celery redis
