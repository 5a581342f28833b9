FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip && useradd -m app
USER app
RUN python3 -m venv --without-pip /home/app/venv
ENV PATH="/home/app/venv/bin:$PATH" PIP_PYTHON=/home/app/venv/bin/python3
RUN pip install flask
