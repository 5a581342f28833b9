FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install tqdm || true
RUN pip install httpie; exit 0
