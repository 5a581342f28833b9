FROM debian:trixie
RUN rm /usr/lib/python3*/EXTERNALLY-MANAGED
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override (error)
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
