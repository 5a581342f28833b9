FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 --break-system-packages install flask
#        ^^^^^^^^^^^^^^^^^^^^^^^ unsupported-override
RUN pip3 install requests
