FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install --no-cache-dir flask

FROM builder AS tests
RUN pip install pytest

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3
COPY --from=builder --chown=www-data /usr/local /usr/local
COPY --from=builder --chown=www-data /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
CMD ["python3", "-m", "flask", "run"]
