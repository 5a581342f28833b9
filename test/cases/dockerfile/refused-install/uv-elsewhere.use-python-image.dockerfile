# uv's script lays it beside the folder that is named for data: on PATH here
FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y curl
RUN curl -LsSf https://astral.sh/uv/install.sh | XDG_DATA_HOME=/usr/local/share sh
RUN pip install requests
