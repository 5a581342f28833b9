FROM python:3.12-slim
RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED && pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override (error)
