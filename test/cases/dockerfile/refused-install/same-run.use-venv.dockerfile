FROM debian:12
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv && python3 -m venv /opt/venv && pip3 install ansible && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["ansible-playbook"]
