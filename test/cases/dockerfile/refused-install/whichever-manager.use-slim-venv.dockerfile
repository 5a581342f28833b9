FROM arm64v8/alpine:3.20
RUN if command -v apt-get > /dev/null; then \
      apt-get update && apt-get install -y python3-venv && python3 -m venv /venv && ln -s /venv/bin/pip /usr/local/bin/pip; \
    else \
      apk add --no-cache py3-pip; \
    fi
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip install flask
