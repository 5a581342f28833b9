FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip download --break-system-packages flask
#                ^^^^^^^^^^^^^^^^^^^^^^^ unsupported-override
