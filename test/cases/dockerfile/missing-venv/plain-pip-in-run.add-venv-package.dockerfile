from ubuntu:24.04
env PATH="/venv/bin:$PATH"
run apt-get update && apt-get install -y python3 python3-pip python3-venv && python3 -m venv /venv && pip install flask
