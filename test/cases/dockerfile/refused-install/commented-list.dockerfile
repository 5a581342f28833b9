FROM debian:bookworm

RUN apt-get update \
	&& apt-get install -y \
		# the language
		python3 \
		python3-pip \

		# sources
		git \
	&& rm -rf /var/lib/apt/lists/*
RUN pip3 install \
#   ^^^^^^^^^^^^^^ refused-install +2
		# from the index
		some-project
