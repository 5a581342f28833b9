#!/bin/sh
pip=$(command -v pip3 || command -v pip)
"$pip" install "$@"
