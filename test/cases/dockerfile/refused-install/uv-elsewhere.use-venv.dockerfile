# uv's script lays it beside the folder that is named for data: on PATH here
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl python3-pip python3-venv
RUN curl -LsSf https://astral.sh/uv/install.sh | XDG_DATA_HOME=/usr/local/share sh
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install requests
