FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages flask
#               ^^^^^^^^^^^^^^^^^^^^^^^ override
RUN pip install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
CMD ["python3", "app.py"]
