FROM debian:trixie
RUN apt-get update \
    && apt-get install -y python3-pip \
    && rm /usr/lib/python3.11/EXTERNALLY-MANAGED \
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override (error)
    && pip install flask
CMD ["flask", "run"]
