FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
RUN pip install --break-system-packages flask
#               ^^^^^^^^^^^^^^^^^^^^^^^ override
CMD ["python3", "app.py"]
