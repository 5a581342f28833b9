FROM debian:trixie
RUN apt-get update
RUN apt-get install -y curl git
RUN apt-get install -y \
    python3 \
    python3-pip \
    python3-boto3
RUN apt-get install -y jq
RUN pip install httpie
