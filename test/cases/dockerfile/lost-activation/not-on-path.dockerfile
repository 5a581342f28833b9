FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-venv
ENV PATH="/opt/venv/bin:$PATH"
RUN python3 -m venv /opt/venv && . /opt/venv/bin/activate
RUN pip install flask
