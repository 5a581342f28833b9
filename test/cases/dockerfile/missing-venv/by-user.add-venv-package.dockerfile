FROM debian:trixie
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN useradd -m app
USER app
RUN python3 -m venv ~/env
ENV PATH="/home/app/env/bin:$PATH"
RUN pip install flask
