# syntax=docker/dockerfile:1
FROM ubuntu:24.04
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends python3-pip python3-venv
python3 -m venv --without-pip /opt/venv
pip install --no-cache-dir scikit-learn
rm -rf /var/lib/apt/lists/*
EOF
