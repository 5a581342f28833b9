FROM debian:trixie
RUN apt-get update && apt-get install -y python3
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
COPY <<EOF /root/.config/uv/uv.toml
[pip]
break-system-packages = true
EOF
RUN uv pip install --system requests
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ override
