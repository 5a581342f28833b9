FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y python3-venv
RUN python3 -m venv /opt/venv
RUN /opt/venv/bin/pip install wheel

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3 python3-pip
COPY --from=build /opt/venv /opt/venv
RUN pip install --break-system-packages flask
