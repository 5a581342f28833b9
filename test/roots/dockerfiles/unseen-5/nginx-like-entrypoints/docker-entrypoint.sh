#!/bin/sh
set -e
for f in /docker-entrypoint.d/*.sh; do
  if [ -x "$f" ]; then
    echo "running $f"
    "$f"
  else
    echo "ignoring $f"
  fi
done
exec "$@"
