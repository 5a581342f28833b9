FROM debian:bookworm
RUN apt-get update && apt-get install -y pipx
ENV PATH=/root/.local/bin:$PATH
RUN pipx install poetry
