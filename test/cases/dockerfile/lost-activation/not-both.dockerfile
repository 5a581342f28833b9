# one tool apart, the rest in the image's own Python
FROM python:3.12
RUN python -m venv /opt/tool && . /opt/tool/bin/activate && pip install poetry
RUN pip install flask
