FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y python3-venv
RUN python3 -m venv /venv && /venv/bin/pip install --disable-pip-version-check flask

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH
RUN pip install gunicorn
