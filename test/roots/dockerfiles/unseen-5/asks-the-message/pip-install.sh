#!/usr/bin/env bash
set -euo pipefail
PYTHON="${PYTHON:-python3}"
errors="$(mktemp)"
trap 'rm -f "$errors"' EXIT
if "$PYTHON" -m pip install "$@" 2> "$errors"; then
  exit 0
fi
if grep -q "externally-managed-environment" "$errors"; then
  exec "$PYTHON" -m pip install --break-system-packages "$@"
fi
cat "$errors" >&2
exit 1
