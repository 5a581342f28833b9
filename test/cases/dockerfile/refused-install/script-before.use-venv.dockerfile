FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates python3-pip python3-venv
RUN curl -fsSL https://example.org/setup.sh | bash -
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install requests
