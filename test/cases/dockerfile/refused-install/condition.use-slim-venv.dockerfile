FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
WORKDIR /app
COPY . .
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN if [ -f requirements.txt ]; then pip install -r requirements.txt; fi
