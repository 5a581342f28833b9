FROM python:3.13-trixie
RUN apt-get update && apt-get install -y \
    git
RUN pip3 install some-project
