FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-venv
RUN python3 -m venv /opt/venv
RUN /opt/venv/bin/pip install --break-system-packages flask
#                             ^^^^^^^^^^^^^^^^^^^^^^^ needless-override
