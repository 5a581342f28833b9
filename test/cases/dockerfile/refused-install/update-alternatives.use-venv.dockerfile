FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv
RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN python -m pip install requests
