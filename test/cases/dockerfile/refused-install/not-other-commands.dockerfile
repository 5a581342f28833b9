FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip download --dest /wheels flask
RUN pip wheel --wheel-dir /wheels flask
RUN pip list && pip freeze > /installed.txt && pip --version
RUN pip config list
