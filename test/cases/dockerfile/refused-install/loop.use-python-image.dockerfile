FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN for package in black ruff mypy; do pip install "$package"; done
