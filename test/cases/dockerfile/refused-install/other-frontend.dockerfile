# syntax=registry.example.com/tools/mockerfile:2
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
