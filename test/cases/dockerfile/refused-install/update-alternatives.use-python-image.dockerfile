FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip
RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1
RUN python -m pip install requests
