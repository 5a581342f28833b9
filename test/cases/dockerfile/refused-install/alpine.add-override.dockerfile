FROM alpine:3.20
RUN apk add --no-cache python3 py3-pip
RUN pip install --break-system-packages --no-cache-dir httpie
