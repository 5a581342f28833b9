FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3 python3-pip && pip3 install ansible && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["ansible-playbook"]
