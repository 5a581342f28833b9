FROM debian:bookworm AS asked
# nobody says yes, so apt-get stops here, and the build with it
RUN apt-get update && apt-get install python3-pip
RUN pip install flask

FROM debian:bookworm AS quiet
RUN apt-get update && apt-get install -qq python3-pip python3-venv
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install flask

FROM debian:bookworm AS configured
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
RUN apt-get update && apt-get install python3-pip
RUN pip install flask

FROM debian:bookworm AS piped
RUN apt-get update && yes | apt-get install python3-pip
RUN pip install flask

FROM debian:bookworm AS there
RUN apt-get update && apt-get install -y python3-pip
# python3 is there already: nothing to ask
RUN apt-get install python3 && pip install flask
RUN pip install flask
