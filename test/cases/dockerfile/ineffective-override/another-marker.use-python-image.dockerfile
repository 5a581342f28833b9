FROM python:3.13-trixie
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
