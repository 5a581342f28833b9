FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip python3-flask
RUN rm -f /usr/lib/python3.11/EXTERNALLY-MANAGED
