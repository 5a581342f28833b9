# a script that ADD fetched is a file: what it does is not known, what comes after it goes on

FROM debian:bookworm-slim
ADD https://astral.sh/uv/install.sh /uv-installer.sh
RUN sh /uv-installer.sh && rm /uv-installer.sh
ADD https://example.org/setup.sh?v=2 /tmp/
RUN sh /tmp/setup.sh
RUN apt-get install -y python3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install requests
