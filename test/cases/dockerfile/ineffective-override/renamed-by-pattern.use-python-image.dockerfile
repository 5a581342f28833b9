FROM python:3.13-trixie
RUN apt-get update && apt-get install -y python3-pip
# what it is renamed to matches nothing, so it would stand in a folder named python3.*
RUN pip install flask
