FROM python:3.13-trixie
RUN apt-get update
RUN apt-get install -y curl git
RUN apt-get install -y \
    python3 \
    python3-pip
RUN apt-get install -y jq
RUN pip install boto3
RUN pip install httpie
