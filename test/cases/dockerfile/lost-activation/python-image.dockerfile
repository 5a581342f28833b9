FROM python:3.12
WORKDIR /app
RUN python -m venv venv
RUN . venv/bin/activate
#   ^^^^^^^^^^^^^^^^^^^ lost-activation
RUN pip install flask
