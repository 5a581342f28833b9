FROM debian:trixie
RUN apt-get update
RUN apt-get install -y curl git
RUN apt-get install -y \
    python3 \
    python3-pip
RUN apt-get install -y jq
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install boto3
RUN pip install httpie
