FROM python:3.11-bookworm AS base
RUN apt-get update && apt-get install -y python3-pip
ONBUILD RUN pip install flask

FROM base AS child
RUN echo built

FROM child
# ONBUILD is run once, by the stage right behind it
RUN echo done
