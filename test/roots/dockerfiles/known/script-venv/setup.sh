#!/bin/bash
set -euo pipefail
python3 -m venv /opt/app
source /opt/app/bin/activate
pip install flask
