FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir gunicorn flask

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
COPY start /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/start"]
CMD ["/opt/venv/bin/gunicorn", "app:app"]
