FROM debian:bookworm
RUN apt-get update && apt-get install -y curl python3 python3-venv
# it leaves a pip, which minds the marker again
RUN curl -sS https://bootstrap.pypa.io/get-pip.py | python3 - --break-system-packages
RUN python3 -m venv --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install six
