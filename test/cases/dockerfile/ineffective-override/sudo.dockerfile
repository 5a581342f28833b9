FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip sudo
ENV PIP_BREAK_SYSTEM_PACKAGES=1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
RUN sudo pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^ refused-install
