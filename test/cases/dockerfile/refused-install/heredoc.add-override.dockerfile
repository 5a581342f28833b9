# syntax=docker/dockerfile:1
FROM ubuntu:24.04
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends python3-pip python3-venv
pip install --break-system-packages --no-cache-dir scikit-learn
rm -rf /var/lib/apt/lists/*
EOF
