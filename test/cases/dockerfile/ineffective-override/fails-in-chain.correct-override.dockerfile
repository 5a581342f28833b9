FROM debian:trixie
RUN apt-get update \
    && apt-get install -y python3-pip \
    && rm /usr/lib/python3.13/EXTERNALLY-MANAGED \
    && pip install flask
CMD ["flask", "run"]
