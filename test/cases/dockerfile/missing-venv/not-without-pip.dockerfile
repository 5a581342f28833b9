FROM debian:bookworm
RUN apt-get update && apt-get install -y python3
RUN python3 -m venv --without-pip /opt/venv
