FROM debian:bookworm

RUN apt-get update \
	&& apt-get install -y \
		# the language
		python3 \
		python3-pip \
		python3-venv \

		# sources
		git \
	&& rm -rf /var/lib/apt/lists/*
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 install \
		# from the index
		some-project
