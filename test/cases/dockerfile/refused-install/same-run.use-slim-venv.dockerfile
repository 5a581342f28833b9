FROM debian:12
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN apt-get update && apt-get install -y python3 python3-pip && python3 -m venv --without-pip /opt/venv && pip3 install ansible && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["ansible-playbook"]
