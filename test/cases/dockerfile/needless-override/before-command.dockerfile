FROM python:3.12
RUN PIP_BREAK_SYSTEM_PACKAGES=1 pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ needless-override
