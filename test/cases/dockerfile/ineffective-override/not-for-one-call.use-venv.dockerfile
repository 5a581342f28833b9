FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
ENV PATH="/opt/venv/bin:$PATH"
RUN PIP_BREAK_SYSTEM_PACKAGES=1 pip install flask && python3 -m venv --system-site-packages /opt/venv && pip install redis
