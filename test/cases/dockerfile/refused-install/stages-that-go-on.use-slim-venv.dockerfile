FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install one-project
FROM base AS first
RUN pip install gunicorn
FROM base AS second
RUN pip install another-project
COPY --from=first /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
FROM first
CMD ["/opt/venv/bin/gunicorn"]
