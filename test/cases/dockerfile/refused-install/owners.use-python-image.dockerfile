FROM python:3.11-bookworm AS base
RUN apt-get update && apt-get install -y python3-pip python3-venv && useradd -m app

FROM base AS own
COPY --chown=app:app . /srv/app
USER app
RUN python3 -m venv /srv/app/.venv && /srv/app/.venv/bin/pip install flask
RUN pip install flask

FROM base AS workdir
USER app
WORKDIR /srv/app
RUN python3 -m venv .venv && .venv/bin/pip install flask
RUN pip install flask

FROM base AS roots
COPY . /srv/app
USER app
# app may not write there, so the build ends
RUN python3 -m venv /srv/app/.venv
RUN pip install flask

FROM base AS numbers
COPY --chown=10001 . /srv/app
USER 10001
RUN python3 -m venv /srv/app/.venv && /srv/app/.venv/bin/pip install flask
