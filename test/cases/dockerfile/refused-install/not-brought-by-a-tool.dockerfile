# the tool may have brought a pip of its own: nothing is known of it

FROM debian:bookworm
COPY build/tool /usr/local/bin/tool
RUN tool python3-pip
RUN pip3 install requests
