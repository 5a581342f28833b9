FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip python3-flask
