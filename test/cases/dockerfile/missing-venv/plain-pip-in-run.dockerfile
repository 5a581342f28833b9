from ubuntu:24.04
run apt-get update && apt-get install -y python3 python3-pip && python3 -m venv /venv && pip install flask
#                                                               ^^^^^^^^^^^^^^^^^^^^^ missing-venv
