FROM alpine:3.20
RUN apk add --no-cache python3 py3-pip
RUN pip install --no-cache-dir httpie
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
