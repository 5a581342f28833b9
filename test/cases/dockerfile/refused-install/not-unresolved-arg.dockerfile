ARG BASE
FROM ${BASE}
RUN apt-get update && apt-get install -y python3-pip
RUN pip install boto3
