FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN pip --break-system-packages install flask
#       ^^^^^^^^^^^^^^^^^^^^^^^ unsupported-override
