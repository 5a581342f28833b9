FROM ubuntu:24.04
RUN apt-get update && apt-get install -y sudo python3-pip python3-venv \
    && useradd --create-home --groups sudo dev \
    && echo 'dev ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/dev
USER dev
WORKDIR /home/dev
RUN python3 -m venv venv
ENV PATH=/home/dev/venv/bin:$PATH
# sudo has a PATH of its own
RUN pip install pre-commit
RUN pip install pytest
