FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
# a dry run alone is refused too; with a report it is not
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install --dry-run flask
RUN pip install --dry-run --report /tmp/report.json flask
