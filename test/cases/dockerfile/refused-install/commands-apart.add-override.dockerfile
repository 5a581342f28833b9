FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages flask uvicorn click
CMD ["uvicorn", "app:app"]
