# taken out of the middle of a chain, a call leaves its neighbours and their comments

FROM debian:bookworm
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update \
    && apt-get install -y python3-pip python3-venv \
    # the web server
    && python3 -m venv /opt/venv \
    && pip install flask \
    # the lists
    && rm -rf /var/lib/apt/lists/*
EXPOSE 8000
