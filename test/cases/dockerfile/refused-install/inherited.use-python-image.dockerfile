FROM python:3.11-bookworm AS base
RUN apt-get update && apt-get install -y python3-pip

FROM base
RUN pip install flask
