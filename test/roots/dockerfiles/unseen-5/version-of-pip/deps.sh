#!/bin/bash
extra=`python3 -c "import importlib.metadata; print('--break-system-packages' if int(importlib.metadata.version('pip').split('.')[0]) >= 23 else '')"`
cmd="python3 -m pip install ${extra} $*"
echo "$cmd"
eval $cmd
