FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip sudo
RUN useradd -m -s /bin/bash dev && echo 'dev ALL=NOPASSWD:ALL' > /etc/sudoers.d/dev
USER dev
RUN sudo -H pip3 install --break-system-packages some-project
RUN pip3 install --user another
