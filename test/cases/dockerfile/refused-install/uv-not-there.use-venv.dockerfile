# uv is only in the other stage
FROM debian:bookworm AS tools
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/uv

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install flask
