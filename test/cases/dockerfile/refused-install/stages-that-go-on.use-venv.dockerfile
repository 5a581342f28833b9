FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install one-project
FROM base AS first
RUN pip install gunicorn
FROM base AS second
RUN pip install another-project
COPY --from=first /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
FROM first
CMD ["/opt/venv/bin/gunicorn"]
