FROM debian:bookworm
RUN apt-get update \
	&& apt-get install -y python3-pip \
	&& pip install \
#   ^^^^^^^^^^^^^ refused-install +1
	   flask
