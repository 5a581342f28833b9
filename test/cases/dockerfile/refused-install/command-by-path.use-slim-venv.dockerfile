# the command names the Python that the packages would not be in: with a virtual environment it names that one
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install flask
CMD ["/opt/venv/bin/python3", "-m", "flask", "run"]
