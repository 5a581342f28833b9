# an environment that a user may make, so that the build goes on to pip

FROM debian:bookworm AS opened
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN useradd -m dev && mkdir /data && chmod -R 777 /data
USER dev
RUN python3 -m venv /data/venv
ENV PATH="/data/venv/bin:$PATH"
RUN pip3 install requests

FROM debian:bookworm AS given
RUN apt-get update && apt-get install -y git python3-pip python3-venv
RUN git clone https://example.org/app.git /app && useradd -m dev && chown -R dev:dev /app
USER dev
RUN python3 -m venv /app/venv
RUN pip3 install requests

FROM debian:bookworm AS told
ARG developer
RUN apt-get update && apt-get install -y python3-pip python3-venv && adduser $developer
USER $developer
RUN python3 -m venv /home/$developer/venv
RUN pip3 install requests

# a tool that may be a file or a folder
FROM debian:bookworm
COPY build/tool /usr/local/bin/tool
RUN apt-get update && apt-get install -y python3-pip
RUN tool
RUN pip3 install requests
