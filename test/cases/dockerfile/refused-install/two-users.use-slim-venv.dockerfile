FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-pip
RUN useradd -ms /bin/bash app
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install some-project
run chown -R app /opt/venv
user app
RUN pip3 install another
CMD ["python3", "-m", "another"]
