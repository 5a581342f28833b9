FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip python3-venv
# what it is renamed to matches nothing, so it would stand in a folder named python3.*
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install flask
