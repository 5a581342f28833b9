apt_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -yqq --no-install-recommends "$@"
  rm -rf /var/lib/apt/lists/*
}
pip_packages() {
  while IFS= read -r line || [[ -n $line ]]; do
    [[ -z $line || $line == \#* ]] && continue
    python3 -m pip install "${PIP_ARGS[@]}" "$line" || return 1
  done < "$1"
}
