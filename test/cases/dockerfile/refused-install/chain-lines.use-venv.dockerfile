# taken out of a chain of lines, a call leaves no loose end

FROM debian:bookworm
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update \
    && apt-get install -y python3-pip python3-venv \
    # the web server
    && python3 -m venv /opt/venv \
    && pip install flask
EXPOSE 8000
