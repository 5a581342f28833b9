FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED && pip install --break-system-packages flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ removed-marker
