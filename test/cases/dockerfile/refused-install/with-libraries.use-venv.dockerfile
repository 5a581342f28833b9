FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-yaml python3-venv
RUN python3 -m venv --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install requests
