# built by projects of their own, on releases that mark their Python
FROM hashicorp/terraform:1.9 AS terraform
RUN apk add --no-cache python3 py3-pip pipx
ENV PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin
RUN pipx install awscli

FROM jenkins/inbound-agent:latest-jdk21 AS agent
USER root
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install ansible

FROM ghcr.io/osgeo/gdal:ubuntu-small-3.9.1
RUN apt-get update && apt-get install -y python3-pip
RUN pip install rasterio
