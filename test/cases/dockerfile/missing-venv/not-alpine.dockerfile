FROM alpine:3.20
RUN apk add python3
RUN python3 -m venv /opt/venv
