FROM python:3.11-bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
# a dry run alone is refused too; with a report it is not
RUN pip install --dry-run flask
RUN pip install --dry-run --report /tmp/report.json flask
