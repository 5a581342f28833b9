FROM debian:trixie
RUN apt-get update
RUN apt-get install -y curl git
RUN apt-get install -y \
    python3 \
    python3-pip
RUN apt-get install -y jq
RUN pip install --break-system-packages boto3
RUN pip install httpie
