FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv && useradd -m app
USER app
RUN python3 -m venv /home/app/venv
ENV PATH="/home/app/venv/bin:$PATH"
RUN pip install flask
