FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install --break-system-packages flask
RUN python3 -m venv --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install some-project
CMD ["python3", "app.py"]
