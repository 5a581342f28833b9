#!/usr/bin/env bash
set -e
if [[ "${1:-}" == "--system" ]]; then
  export PIP_BREAK_SYSTEM_PACKAGES=1
fi
python3 -m pip install flask
