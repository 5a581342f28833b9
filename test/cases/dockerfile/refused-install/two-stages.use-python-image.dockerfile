FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y build-essential python3-dev python3-pip python3-venv
RUN pip wheel --wheel-dir /wheels lxml

FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
COPY --from=build /wheels /wheels
RUN pip install --no-index --find-links /wheels lxml
