FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN apt-get update && apt-get install -y --no-install-recommends python3-tqdm || true
RUN pip install httpie; exit 0
