FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN pip install gunicorn
#   ^^^^^^^^^^^^^^^^^^^^ refused-install
CMD ["gunicorn", "app:app"]
