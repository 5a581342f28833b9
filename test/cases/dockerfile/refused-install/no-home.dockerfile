FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN useradd app
USER app
RUN pip3 install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
