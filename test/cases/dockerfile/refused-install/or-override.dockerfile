FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install yt-dlp || pip install --break-system-packages yt-dlp
#   ^^^^^^^^^^^^^^^^^^ refused-install (information)
#                                     ^^^^^^^^^^^^^^^^^^^^^^^ override
