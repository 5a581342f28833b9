FROM debian:bookworm-slim
ENV VIRTUAL_ENV=/opt/venv
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-venv
RUN python3 -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
RUN pip install flask
RUN python -m pip install gunicorn
