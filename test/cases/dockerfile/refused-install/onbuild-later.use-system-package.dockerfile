FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip
ONBUILD RUN apt-get update && apt-get install -y --no-install-recommends python3-flask

FROM base AS child
RUN echo built

FROM child
# ONBUILD is run once, by the stage right behind it
RUN echo done
