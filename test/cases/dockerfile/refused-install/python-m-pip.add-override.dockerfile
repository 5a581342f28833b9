FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN python3 -m pip install --break-system-packages --upgrade pip setuptools wheel
RUN echo done
