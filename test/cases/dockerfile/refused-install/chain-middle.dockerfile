# taken out of the middle of a chain, a call leaves its neighbours and their comments

FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y python3-pip \
    # the web server
    && pip install flask \
#      ^^^^^^^^^^^^^^^^^ refused-install
    # the lists
    && rm -rf /var/lib/apt/lists/*
EXPOSE 8000
