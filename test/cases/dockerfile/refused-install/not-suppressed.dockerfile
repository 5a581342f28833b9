FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
# pep668: ignore[refused-install] shows what a reader meets
RUN pip install flask
RUN pip install flask # pep668: ignore
