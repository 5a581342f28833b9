# for both sides of pip 23.0.1
FROM ubuntu:22.04
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages flask || pip install flask
