FROM python:3.12-slim
RUN rm -f /usr/local/lib/python3.12/EXTERNALLY-MANAGED
RUN pip install flask
