FROM debian@sha256:2424c1850714a4d94666ec928e24d86de958646737b1d113f5b2207be44d37d8
RUN apt-get update && apt-get install -y python3-pip
RUN pip install boto3
