# who else may have fetched apt's lists

FROM node:22-bookworm AS repository
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash -
RUN apt-get install -y python3-pip python3-requests

FROM debian:bookworm AS cached
RUN --mount=type=cache,target=/var/lib/apt apt-get install -y python3-pip
RUN pip3 install requests

FROM node:22-bookworm AS there
RUN apt-get install -y python3
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install requests
