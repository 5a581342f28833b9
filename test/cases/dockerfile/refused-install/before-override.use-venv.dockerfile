FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install some-project
RUN pip install flask
CMD ["python3", "app.py"]
