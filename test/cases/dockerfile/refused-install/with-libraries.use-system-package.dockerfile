FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-yaml python3-requests
