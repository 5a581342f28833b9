FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-venv
WORKDIR /app
RUN python3 -m venv .venv && .venv/bin/pip install --upgrade pip
COPY requirements.txt .
RUN .venv/bin/pip install -r requirements.txt
RUN /app/.venv/bin/python -m pip check
