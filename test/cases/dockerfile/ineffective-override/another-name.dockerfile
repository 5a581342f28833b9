FROM debian:trixie
ENV PIP_NO_BREAK_SYSTEM_PACKAGES=0
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
