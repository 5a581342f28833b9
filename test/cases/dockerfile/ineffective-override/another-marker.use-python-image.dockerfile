FROM python:3.13-trixie
RUN apt-get update && apt-get install -y python3-pip
RUN rm -f /usr/lib/python3.11/EXTERNALLY-MANAGED
RUN pip install flask
