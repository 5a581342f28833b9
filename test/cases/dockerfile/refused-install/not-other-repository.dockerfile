# the Python of an older Alpine, which is not marked

FROM golang:1.22-alpine
RUN apk add --no-cache python3~3.10 --repository=https://dl-cdn.alpinelinux.org/alpine/v3.17/main && python3 -m ensurepip
RUN pip3 install pre-commit
