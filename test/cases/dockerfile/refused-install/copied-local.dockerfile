FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install --no-cache-dir flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install

FROM builder AS tests
RUN pip install pytest
#   ^^^^^^^^^^^^^^^^^^ refused-install

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3
COPY --from=builder --chown=www-data /usr/local /usr/local
CMD ["python3", "-m", "flask", "run"]
