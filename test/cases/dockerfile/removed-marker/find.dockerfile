FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN find /usr/lib -name EXTERNALLY-MANAGED -delete
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ removed-marker
RUN pip install flask
