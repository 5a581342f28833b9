# Python 2 may come from an archive of somebody else's, and python-is-python3 is Ubuntu's own
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y software-properties-common python-is-python3
RUN add-apt-repository -y ppa:deadsnakes/ppa
RUN apt-get update && apt-get install -y python2.7 python3-pip
RUN pip3 install requests
#   ^^^^^^^^^^^^^^^^^^^^^ refused-install
