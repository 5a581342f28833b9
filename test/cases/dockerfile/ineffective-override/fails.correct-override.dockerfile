FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN rm /usr/lib/python3.13/EXTERNALLY-MANAGED
RUN pip install flask
