FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask uvicorn click
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
CMD ["uvicorn", "app:app"]
