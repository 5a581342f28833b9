FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
# there is no pip: this fails for another reason
RUN pip install flask
