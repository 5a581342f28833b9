FROM debian:12
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN apt-get update && apt-get install -y python3 python3-pip pipx && pipx install ansible && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["ansible-playbook"]
