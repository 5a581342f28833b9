# taken out of a chain of lines, a call leaves no loose end

FROM python:3.11-bookworm
RUN apt-get update \
    && apt-get install -y python3-pip \
    # the web server
    && pip install flask
EXPOSE 8000
