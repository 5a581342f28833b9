# uv is only in the other stage
FROM debian:bookworm AS tools
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/uv

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
