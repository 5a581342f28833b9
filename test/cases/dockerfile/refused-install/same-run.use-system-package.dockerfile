FROM debian:12
RUN apt-get update && apt-get install -y python3 python3-pip ansible && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["ansible-playbook"]
