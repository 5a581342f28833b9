#!/bin/bash
version=$(python3 --version | cut -d ' ' -f 2 | cut -d '.' -f 1,2)
echo "Python $version"
if [ -d "/usr/lib/python$version" ]; then
  marker="/usr/lib/python${version}/EXTERNALLY-MANAGED"
  if [ -f "$marker" ]; then
    sudo mv "$marker" "${marker}-DISABLED"
  fi
else
  ls -d /usr/lib/python*
fi
