FROM debian:trixie
RUN apt-get update
RUN apt-get install -y curl git
RUN apt-get install -y \
    python3 \
    python3-pip \
    python3-venv
RUN apt-get install -y jq
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install boto3
RUN pip install httpie
