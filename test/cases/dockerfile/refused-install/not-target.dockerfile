FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
WORKDIR /lambda
RUN pip install --target /lambda/package -r requirements.txt
RUN pip install --prefix=/opt/tools httpie
RUN pip install --root /tmp/image .
