FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y build-essential python3-dev python3-pip python3-venv
RUN pip wheel --wheel-dir /wheels lxml

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y python3-pip python3-venv
COPY --from=build /wheels /wheels
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install --no-index --find-links /wheels lxml
