FROM ubuntu:24.04
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update \
 && apt-get install -y python3 python3-pip python3-venv git

RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install \
    # the web part
    "fastapi>=0.115" \

    # the database part
    sqlalchemy \
    psycopg2-binary \
 && git config --global init.defaultBranch main
