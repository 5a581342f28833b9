FROM python:3.12
ENV PIP_BREAK_SYSTEM_PACKAGES=1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ needless-override
RUN pip install flask
