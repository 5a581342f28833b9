FROM python:3.13-trixie
RUN apt-get update \
    && apt-get install -y python3-pip \
    && pip install flask
CMD ["flask", "run"]
