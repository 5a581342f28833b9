FROM debian:bullseye
RUN apt-get update && apt-get install -y python3-pip
# pip 20.3 does not know the option, and needs none
RUN pip install flask
