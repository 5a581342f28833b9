FROM debian:bookworm
RUN apt-get update && apt-get install -y python3 python3-pip
RUN python3 -m venv /opt/venv
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-venv
RUN pip install flask
CMD ["/opt/venv/bin/python", "app.py"]
