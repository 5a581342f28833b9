FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN pip install --break-system-packages yt-dlp
RUN pip install httpie
