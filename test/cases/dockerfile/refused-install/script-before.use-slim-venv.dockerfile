FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates python3-pip
RUN curl -fsSL https://example.org/setup.sh | bash -
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install requests
