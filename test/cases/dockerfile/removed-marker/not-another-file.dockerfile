FROM debian:bookworm
RUN apt-get update && apt-get install -y python3 && rm -f /usr/lib/python3.11/this.py
