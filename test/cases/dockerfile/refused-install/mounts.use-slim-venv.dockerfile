# syntax=docker/dockerfile:1.7
FROM debian:bookworm AS tools
RUN apt-get update && apt-get install -y python3-venv && python3 -m venv /opt/tools

FROM debian:bookworm
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y python3-pip python3-venv
RUN --mount=type=bind,from=tools,source=/opt/tools,target=/opt/tools /opt/tools/bin/pip --version
RUN --mount=type=secret,id=pip.conf,target=/etc/pip.conf pip install private
RUN --mount=type=secret,id=answer,env=PIP_BREAK_SYSTEM_PACKAGES pip install guarded
RUN --mount=type=tmpfs,target=/tmp python3 -m venv /tmp/build && /tmp/build/bin/pip install build
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN --mount=type=cache,target=/root/.cache/pip \
    --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt \
    pip install -r /tmp/requirements.txt
RUN pip install flask
