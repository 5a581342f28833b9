FROM debian:trixie
RUN ["apt-get", "update"]
RUN ["apt-get", "install", "-y", "git", "python3-pip"]
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN ["pip3", "install", "some-project"]
