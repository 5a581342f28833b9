FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN curl -fsSL https://example.org/tool.tar.gz -o /tmp/tool.tar.gz \
    && tar -xzf /tmp/tool.tar.gz -C /usr/local \
    && rm /tmp/tool.tar.gz
RUN pip install awscli
