FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
COPY scripts/ /opt/scripts/
RUN chmod +x /opt/scripts/*.sh && ls /opt/scripts/*.sh
RUN pip3 install --break-system-packages flask
