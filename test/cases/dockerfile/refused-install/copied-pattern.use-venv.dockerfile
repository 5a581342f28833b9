FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
COPY scripts/ /opt/scripts/
RUN chmod +x /opt/scripts/*.sh && ls /opt/scripts/*.sh
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 install flask
