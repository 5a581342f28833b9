FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN echo '#!/bin/sh' > /run.sh \
 && echo 'exec /opt/venv/bin/python3 /app.py "$@"' >> /run.sh && chmod +x /run.sh
RUN python3 -m venv --without-pip /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install some-project
RUN echo "made with" && /usr/bin/python3 --version && echo "/usr/bin/python3-dbg"
CMD ["/run.sh"]
