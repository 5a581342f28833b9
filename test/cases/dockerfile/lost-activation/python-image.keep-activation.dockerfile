FROM python:3.12
WORKDIR /app
RUN python -m venv venv
RUN . venv/bin/activate
ENV VIRTUAL_ENV=/app/venv PATH="/app/venv/bin:$PATH"
RUN pip install flask
