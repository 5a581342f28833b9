# taken out of the middle of a chain, a call leaves its neighbours and their comments

FROM python:3.11-bookworm
RUN apt-get update \
    && apt-get install -y python3-pip \
    # the web server
    && pip install flask \
    # the lists
    && rm -rf /var/lib/apt/lists/*
EXPOSE 8000
