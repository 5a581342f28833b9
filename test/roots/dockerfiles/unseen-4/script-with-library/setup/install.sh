#!/usr/bin/env bash
set -euo pipefail
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=lib/log.sh
source "$HERE/lib/log.sh"
. "${HERE}"/lib/packages.sh

PIP_ARGS=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --allow) PIP_ARGS+=(--break-system-packages); shift ;;
    -*) die "unknown option $1" ;;
    *) break ;;
  esac
done

case "${1:-base}" in
  base) apt_packages python3 python3-pip ;;
  tools) log "tools"; pip_packages "${HERE}/tools.txt" ;;
esac
