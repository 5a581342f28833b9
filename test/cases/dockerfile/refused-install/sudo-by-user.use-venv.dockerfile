FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip python3-venv sudo
RUN useradd -m -s /bin/bash dev && echo 'dev ALL=NOPASSWD:ALL' > /etc/sudoers.d/dev
USER dev
RUN python3 -m venv /home/dev/venv
ENV PATH="/home/dev/venv/bin:$PATH"
RUN pip3 install some-project
RUN pip3 install another
