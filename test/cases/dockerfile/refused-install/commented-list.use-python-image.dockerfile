FROM python:3.11-bookworm

RUN apt-get update \
	&& apt-get install -y \
		# the language

		# sources
		git \
	&& rm -rf /var/lib/apt/lists/*
RUN pip3 install \
		# from the index
		some-project
