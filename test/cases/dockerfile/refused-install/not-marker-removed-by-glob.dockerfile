FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip
RUN rm -f /usr/lib/python3*/EXTERNALLY-MANAGED && pip install --upgrade pip
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ removed-marker
