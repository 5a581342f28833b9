#!/usr/bin/env bash
set -euo pipefail

extra=()
if [[ "${1:-}" == "--allow" ]]; then
  extra+=(--break-system-packages)
  shift
fi

log() { printf '>>> %s\n' "$*" >&2; }

install_python() {
  log "python"
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends python3 python3-pip >/dev/null
}

install_packages() {
  local packages=("$@")
  log "packages: ${packages[*]}"
  python3 -m pip install --quiet "${extra[@]}" "${packages[@]}"
}

command -v pip3 >/dev/null 2>&1 || install_python
install_packages "$@"
