# given: line-ends=crlf
FROM debian:bookworm
RUN apt-get update && apt-get install -y \
    python3-pip \
    python3-venv
WORKDIR /app
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
