FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
RUN pip install yt-dlp
#   ^^^^^^^^^^^^^^^^^^ refused-install
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
