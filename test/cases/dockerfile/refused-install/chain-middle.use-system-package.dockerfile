# taken out of the middle of a chain, a call leaves its neighbours and their comments

FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y python3-pip python3-flask \
    # the web server
    # the lists
    && rm -rf /var/lib/apt/lists/*
EXPOSE 8000
