FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages one-project
FROM base AS first
RUN pip install gunicorn
FROM base AS second
RUN pip install another-project
COPY --from=first /usr/local/lib/python3.11/dist-packages /usr/local/lib/python3.11/dist-packages
FROM first
CMD ["/usr/local/bin/gunicorn"]
