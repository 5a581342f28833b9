FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y sudo
RUN sudo pip install flask
