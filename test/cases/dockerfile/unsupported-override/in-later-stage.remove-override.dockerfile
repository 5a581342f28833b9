FROM ubuntu:22.04 AS base
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install requests
FROM base
RUN pip3 install --break-system-packages numpy
