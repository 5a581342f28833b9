FROM debian:trixie
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN apt-get update \
    && apt-get install -y python3-pip \
    && python3 -m venv --without-pip /opt/venv \
    && pip install flask
CMD ["flask", "run"]
