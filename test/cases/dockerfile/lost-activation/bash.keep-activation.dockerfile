FROM debian:trixie
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv /srv/env && \
    source /srv/env/bin/activate && \
    pip install flask
ENV VIRTUAL_ENV=/srv/env PATH="/srv/env/bin:$PATH"
RUN pip install redis
