# given: rule=next-release
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y python3-pip
ENV PIP_BREAK_SYSTEM_PACKAGES=1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ override
RUN pip3 install flask

FROM alpine:3.24 AS newest
RUN apk add --no-cache py3-pip && python3 -m venv /v && /v/bin/pip install flask

FROM fedora:43 AS unmarked
RUN dnf install -y python3-pip && pip3 install flask

FROM python:3.12-bullseye AS own
RUN pip install flask

FROM registry.example/base AS private
RUN pip install flask
