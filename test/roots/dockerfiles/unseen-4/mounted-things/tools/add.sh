pip3 install "$@"
