FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-flask zip
RUN pip3 install flask -t package/ && cd package && zip -qr ../lambda.zip .
RUN pip3 download -d wheels flask && cd wheels
