FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl python3 python3-pip python3-venv
RUN curl -fsSL https://example.org/tool.tar.gz -o /tmp/tool.tar.gz \
    && tar -xzf /tmp/tool.tar.gz -C /usr/local \
    && rm /tmp/tool.tar.gz
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install awscli
