FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-redis
RUN PIP_BREAK_SYSTEM_PACKAGES=1 pip install flask
