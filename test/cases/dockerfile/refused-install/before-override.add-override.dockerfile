FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages some-project
RUN pip install --break-system-packages flask
CMD ["python3", "app.py"]
