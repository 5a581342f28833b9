FROM python:3.13-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv
RUN useradd --create-home app
USER app
WORKDIR /home/app
RUN pip install --user poetry
