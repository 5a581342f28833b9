FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
WORKDIR /app
COPY . .
RUN if [ -f requirements.txt ]; then pip install -r requirements.txt; fi
