#!/bin/sh
set -e
if [ -f /etc/debian_version ]; then
  pip3 install requests
fi
