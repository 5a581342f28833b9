FROM debian:trixie
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update \
    && apt-get install -y python3-pip python3-venv \
    && python3 -m venv /opt/venv \
    && pip install flask
CMD ["flask", "run"]
