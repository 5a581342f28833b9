# taken out of a chain of lines, a call leaves no loose end

FROM debian:bookworm
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN apt-get update \
    && apt-get install -y python3-pip \
    # the web server
    && python3 -m venv --without-pip /opt/venv \
    && pip install flask
EXPOSE 8000
