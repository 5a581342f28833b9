FROM debian:trixie
RUN apt-get update \
    && apt-get install -y python3-pip \
    && apt-get update && apt-get install -y --no-install-recommends python3-flask
CMD ["flask", "run"]
