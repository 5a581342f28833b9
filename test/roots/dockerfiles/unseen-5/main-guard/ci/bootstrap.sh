#!/usr/bin/env bash
# Installs what the checks need.
set -o errexit -o nounset -o pipefail
readonly ROOT="$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
readonly TOOLS=(black flake8)

usage() { echo "usage: $(basename "$0") [--with-docs]"; }

python_tools() {
  local tool
  for tool in "$@"; do
    echo "+ ${tool}"
    pip3 install --quiet "${tool}"
  done
}

main() {
  local docs=no
  for arg in "$@"; do
    case "${arg}" in
      --with-docs) docs=yes ;;
      -h|--help) usage; return ;;
    esac
  done
  if ! command -v pip3 &> /dev/null; then
    apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv
  fi
  if [[ ${docs} == yes ]]; then
    python3 -m venv "${ROOT}/docs"
    "${ROOT}/docs/bin/pip" install -r "${ROOT}/docs.txt"
  else
    export PIP_BREAK_SYSTEM_PACKAGES=1
    python_tools "${TOOLS[@]}"
  fi
}

if [[ "${BASH_SOURCE[0]}" == "${0}" ]]; then
  main "$@"
fi
