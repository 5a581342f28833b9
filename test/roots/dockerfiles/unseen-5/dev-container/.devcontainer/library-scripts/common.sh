#!/usr/bin/env bash
set -e
USERNAME=${1:-"automatic"}
USER_UID=${2:-"automatic"}
USER_GID=${3:-"automatic"}

if [ "$(id -u)" -ne 0 ]; then
    echo -e 'Run this as root.'
    exit 1
fi

if id -u "${USERNAME}" > /dev/null 2>&1; then
    echo "there is one"
else
    groupadd --gid "$USER_GID" "$USERNAME"
    useradd -s /bin/bash --uid "$USER_UID" --gid "$USER_GID" -m "$USERNAME"
fi
echo "$USERNAME ALL=(root) NOPASSWD:ALL" > "/etc/sudoers.d/$USERNAME"
chmod 0440 "/etc/sudoers.d/$USERNAME"
