FROM ubuntu:24.04
RUN apt-get update && apt-get install -y software-properties-common && add-apt-repository -y ppa:deadsnakes/ppa
RUN apt-get install -y python3.11 python3-pip
RUN python3.11 -m pip install requests
