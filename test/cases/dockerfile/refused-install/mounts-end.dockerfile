FROM debian:bookworm AS tools
RUN apt-get update && apt-get install -y python3-venv && python3 -m venv /opt/tools

FROM debian:bookworm AS gone
RUN --mount=from=tools,source=/opt/tools,target=/opt/tools /opt/tools/bin/pip --version
# the virtual environment is not there any more, and the build stops: nothing is said of what comes after
RUN /opt/tools/bin/pip install flask
RUN apt-get update && apt-get install -y python3-pip && pip install requests

FROM debian:bookworm AS cached
RUN apt-get update && apt-get install -y python3-venv
RUN --mount=type=cache,target=/opt/venv python3 -m venv /opt/venv && /opt/venv/bin/pip install flask
RUN /opt/venv/bin/python -c 'import flask'
RUN apt-get install -y python3-pip && pip install requests
