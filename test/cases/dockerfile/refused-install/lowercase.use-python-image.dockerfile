from python:3.11-bookworm
run apt-get update && apt-get install -y python3-pip python3-venv
run pip install numpy
