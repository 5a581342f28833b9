FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-requests
RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1
