FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip \
    && rm /usr/lib/python3.11/EXTERNALLY-MANAGED
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ removed-marker
RUN pip install ansible
