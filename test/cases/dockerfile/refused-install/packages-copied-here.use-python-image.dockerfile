FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages flask

FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3-pip
COPY --from=build /usr/local/lib/python3.11/dist-packages /usr/local/lib/python3.11/dist-packages
RUN pip install some-project
CMD ["python3", "app.py"]
