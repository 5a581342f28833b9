# taken out of a chain of lines, a call leaves no loose end

FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y python3-pip \
    # the web server
    && pip install flask
#      ^^^^^^^^^^^^^^^^^ refused-install
EXPOSE 8000
