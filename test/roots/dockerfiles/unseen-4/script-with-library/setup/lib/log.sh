log() { printf '==> %s\n' "$*"; }
die() { log "$@" >&2; exit 1; }
