# given: rule=next-release
FROM ubuntu:22.04 AS build
RUN apt-get update && apt-get install -y python3 python3-pip python3-venv
RUN python3 -m venv /opt/tools && /opt/tools/bin/pip install build
RUN pip3 install meson ninja
#   ^^^^^^^^^^^^^^^^^^^^^^^^ next-release

FROM build
RUN pip3 install --target /srv/vendored requests
RUN python3 -m pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ next-release
