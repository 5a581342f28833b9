# somebody builds this on debian:bookworm
ARG BASE=python:3.12
FROM ${BASE}
RUN pip install --break-system-packages flask
