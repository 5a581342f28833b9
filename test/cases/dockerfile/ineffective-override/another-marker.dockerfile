FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN rm -f /usr/lib/python3.11/EXTERNALLY-MANAGED
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
