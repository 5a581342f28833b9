from debian:bookworm
run apt-get update && apt-get install -y python3-pip python3-venv
run python3 -m venv /opt/venv
env PATH="/opt/venv/bin:$PATH"
run pip install numpy
