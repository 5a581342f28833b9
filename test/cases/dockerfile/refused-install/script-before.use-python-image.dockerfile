FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
RUN curl -fsSL https://example.org/setup.sh | bash -
RUN pip install requests
