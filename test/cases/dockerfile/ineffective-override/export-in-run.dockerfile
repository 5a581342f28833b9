FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN export PIP_BREAK_SYSTEM_PACKAGES=1
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
