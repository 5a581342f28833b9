FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN PIP_BREAK_SYSTEM_PACKAGES=1; apt-get update && apt-get install -y --no-install-recommends python3-flask
