FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip \
    && rm -f /usr/lib/python3*/EXTERNALLY-MANAGED \
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ removed-marker
    && pip install flask
