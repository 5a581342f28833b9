FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN useradd app && mkdir /home/app && chown app:app /home/app
USER app
RUN python3 -m venv --without-pip /home/app/venv
ENV PATH="/home/app/venv/bin:$PATH" PIP_PYTHON=/home/app/venv/bin/python3
RUN pip3 install some-project
