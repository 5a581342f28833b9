FROM debian:bookworm
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN bash -c "cd /tmp && pip install requests"
#                       ^^^^^^^^^^^^^^^^^^^^ refused-install
