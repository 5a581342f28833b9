FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip
ONBUILD COPY requirements.txt /srv/
ONBUILD RUN pip install --break-system-packages --no-cache-dir -r /srv/requirements.txt
