FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m pip config set global.break-system-packages true
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ override
