# apt finds nothing before its lists are there: the build stops before pip

FROM ubuntu:24.04 AS first
RUN apt-get install -y python3-pip
RUN pip3 install requests

FROM debian:bookworm-slim AS removed
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y python3-pip
RUN pip3 install requests

# Ubuntu 26.04 has no Python as old as that
FROM ubuntu:26.04 AS older
RUN apt-get update && apt-get install -y python3.6 python3-pip
RUN pip3 install requests

# nor a package of Python 2
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python python3-pip
RUN pip3 install requests
