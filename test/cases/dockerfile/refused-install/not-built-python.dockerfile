FROM debian:bookworm
COPY --from=python:3.13-slim-bookworm /usr/local /usr/local
RUN ldconfig && /usr/local/bin/pip install flask
