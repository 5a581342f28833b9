# Python 2 may come from an archive of somebody else's, and python-is-python3 is Ubuntu's own
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y software-properties-common python-is-python3
RUN add-apt-repository -y ppa:deadsnakes/ppa
RUN apt-get update && apt-get install -y python2.7 python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 install requests
