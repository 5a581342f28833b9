FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates python3-pip
RUN curl -fsSL https://example.org/setup.sh | bash -
RUN pip install requests
#   ^^^^^^^^^^^^^^^^^^^^ refused-install (warning)
