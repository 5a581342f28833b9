FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install --break-system-packages flask
RUN pip3 install requests
