FROM node:20-bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install -r tools/requirements.txt
