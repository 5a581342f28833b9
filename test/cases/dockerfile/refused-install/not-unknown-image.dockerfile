FROM registry.example.com/platform/base:2024-11
RUN apt-get update && apt-get install -y python3-pip
RUN pip install boto3
