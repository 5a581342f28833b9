from debian:bookworm
run apt-get update && apt-get install -y python3-pip python3-venv
run python3 -m venv --without-pip /opt/venv
env PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
run pip install numpy
