FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3-pip && useradd -m app
USER app
RUN pip install flask
