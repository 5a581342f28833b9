#!/bin/sh
if [ -n "${STRICT:-}" ]; then
  pip3 install flask
else
  pip3 install flask || echo "later"
fi
