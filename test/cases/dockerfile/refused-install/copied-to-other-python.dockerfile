# another Python stands in the stage that copies: an environment would lead nowhere there
FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install --user flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^ refused-install

FROM python:3.11-slim-bookworm
COPY --from=builder /root/.local /root/.local
CMD ["flask"]
