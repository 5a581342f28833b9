FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
RUN . /opt/venv/bin/activate
#   ^^^^^^^^^^^^^^^^^^^^^^^^ lost-activation
# a new shell: what the line above activated is gone
RUN pip install celery redis
#   ^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
