#!/bin/bash
dir=$(dirname "$(readlink -f "$0")")
args=""
if [[ $* == *--break-system-packages* ]]; then
    args="--break-system-packages"
fi
set -e
pip3 install $args -r "$dir/requirements.txt"
[[ " $* " =~ " --dev " ]] && pip3 install $args -r "$dir/requirements-dev.txt"
