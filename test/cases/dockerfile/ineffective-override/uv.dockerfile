FROM ghcr.io/astral-sh/uv:bookworm
RUN apt-get update && apt-get install -y python3
ENV PIP_BREAK_SYSTEM_PACKAGES=1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
RUN uv pip install --system flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
