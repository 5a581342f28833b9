FROM debian:trixie
RUN apt-get update && apt-get install -y python3 python3-pip
RUN useradd -m app
USER app
RUN python3 -m venv ~/env
#   ^^^^^^^^^^^^^^^^^^^^^ missing-venv
RUN pip install flask
