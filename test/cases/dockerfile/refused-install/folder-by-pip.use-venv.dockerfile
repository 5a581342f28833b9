FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv zip
RUN pip3 install flask -t package/ && cd package && zip -qr ../lambda.zip .
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 download -d wheels flask && cd wheels && pip3 install flask
