FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-pip
# rm fails, so nothing after it is reached
RUN rm /tmp/nowhere
RUN pip install awscli
