FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install --break-system-packages --no-cache-dir gunicorn flask

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY --from=builder /usr/local/lib/python3.11/dist-packages /usr/local/lib/python3.11/dist-packages
COPY --from=builder /usr/local/bin/gunicorn /usr/local/bin/gunicorn
COPY start /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/start"]
CMD ["/usr/local/bin/gunicorn", "app:app"]
