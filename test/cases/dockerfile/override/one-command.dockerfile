FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN PIP_BREAK_SYSTEM_PACKAGES=true pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ override
