FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install --break-system-packages --no-cache-dir flask

FROM builder AS tests
RUN pip install pytest

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3
COPY --from=builder --chown=www-data /usr/local /usr/local
CMD ["python3", "-m", "flask", "run"]
