FROM node:20
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-venv
