FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip python3-flask
# what it is renamed to matches nothing, so it would stand in a folder named python3.*
