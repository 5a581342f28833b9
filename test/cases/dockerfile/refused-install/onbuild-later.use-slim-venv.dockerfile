FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
ONBUILD RUN pip install flask

FROM base AS child
RUN echo built

FROM child
# ONBUILD is run once, by the stage right behind it
RUN echo done
