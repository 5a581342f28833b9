#!/usr/bin/env bash
set -eu
need() { command -v "$1" >/dev/null 2>&1 || apt-get install -y "$2"; }
apt-get update
need python3 python3
need pip3 python3-pip
