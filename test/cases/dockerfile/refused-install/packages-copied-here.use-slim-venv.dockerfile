FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages flask

FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
COPY --from=build /usr/local/lib/python3.11/dist-packages /usr/local/lib/python3.11/dist-packages
RUN python3 -m venv --without-pip --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install some-project
CMD ["python3", "app.py"]
