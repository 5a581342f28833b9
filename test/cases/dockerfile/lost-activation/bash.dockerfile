FROM debian:trixie
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /srv/env && \
    source /srv/env/bin/activate && \
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-activation
    pip install flask
RUN pip install redis
#   ^^^^^^^^^^^^^^^^^ refused-install
