FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl python3 python3-pip
RUN curl -fsSL https://example.org/tool.tar.gz -o /tmp/tool.tar.gz \
    && tar -xzf /tmp/tool.tar.gz -C /usr/local \
    && rm /tmp/tool.tar.gz
RUN pip install --break-system-packages awscli
