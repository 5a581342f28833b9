FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv
RUN useradd --create-home app
USER app
WORKDIR /home/app
RUN python3 -m venv /home/app/venv
ENV PATH="/home/app/venv/bin:$PATH"
RUN pip install poetry
