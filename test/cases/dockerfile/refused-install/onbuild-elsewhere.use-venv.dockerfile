FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv
ONBUILD COPY requirements.txt /srv/
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
ONBUILD RUN pip install --no-cache-dir -r /srv/requirements.txt
