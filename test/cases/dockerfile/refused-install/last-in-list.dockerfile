FROM debian:trixie
RUN apt-get update && apt-get install -y \
    git \
    # what pip needs
    python3 \
    python3-pip
RUN pip3 install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
