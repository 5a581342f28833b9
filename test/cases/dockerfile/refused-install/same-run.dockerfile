FROM debian:12
RUN apt-get update && apt-get install -y python3 python3-pip && pip3 install ansible && rm -rf /var/lib/apt/lists/*
#                                                               ^^^^^^^^^^^^^^^^^^^^ refused-install
ENTRYPOINT ["ansible-playbook"]
