#!/bin/bash
set -eo pipefail
shopt -s nullglob

usage() {
  cat >&2 <<-END
	usage: ${0##*/} prepare|deps|serve
	END
}

main() {
  local action="${1:-}"
  [ $# -eq 0 ] || shift
  case "$action" in
    prepare) python3 -m venv --system-site-packages "${VIRTUAL_ENV:-/srv/env}" ;;
    deps)
      local pip=pip3
      if [[ -n ${VIRTUAL_ENV:-} && -x $VIRTUAL_ENV/bin/pip ]]; then pip="$VIRTUAL_ENV/bin/pip"; fi
      "$pip" install --quiet "$@"
      ;;
    serve) exec python3 -m http.server ;;
    *) usage; return 0 ;;
  esac
}

main "$@"
