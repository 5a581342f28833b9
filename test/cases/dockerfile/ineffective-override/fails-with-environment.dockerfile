FROM debian:trixie
RUN apt-get update && apt-get install -y python3-venv
RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override (error)
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install flask
