FROM debian:bookworm
RUN apt-get update \
	&& apt-get install -y python3-pip \
	&& pip install --break-system-packages \
	   flask
