FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override (error)
RUN pip install flask
