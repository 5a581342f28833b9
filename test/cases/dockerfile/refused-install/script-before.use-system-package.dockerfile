FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates python3-pip python3-requests
RUN curl -fsSL https://example.org/setup.sh | bash -
