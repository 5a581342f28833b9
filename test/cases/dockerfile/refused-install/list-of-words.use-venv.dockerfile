FROM debian:trixie
RUN ["apt-get", "update"]
RUN ["apt-get", "install", "-y", "git", "python3-pip", "python3-venv"]
RUN python3 -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN ["pip3", "install", "some-project"]
