FROM ghcr.io/astral-sh/uv:trixie-slim
RUN apt-get update && apt-get install -y python3 python3-numpy
RUN uv pip install --system some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
