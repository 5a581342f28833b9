# a stage that goes on from another which is copied elsewhere: that image's Python is not for one of them to change

FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip python3-venv
COPY tools /usr/local/share/tools

FROM base AS tests
RUN pip install pytest
#   ^^^^^^^^^^^^^^^^^^ refused-install

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3
COPY --from=base /usr/local /usr/local
