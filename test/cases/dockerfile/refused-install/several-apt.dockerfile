FROM debian:trixie
RUN apt-get update
RUN apt-get install -y curl git
RUN apt-get install -y \
    python3 \
    python3-pip
RUN apt-get install -y jq
RUN pip install boto3
#   ^^^^^^^^^^^^^^^^^ refused-install
RUN pip install httpie
#   ^^^^^^^^^^^^^^^^^^ refused-install
