FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN echo '#!/bin/sh' > /run.sh \
 && echo 'exec /usr/bin/python3 /app.py "$@"' >> /run.sh && chmod +x /run.sh
RUN pip3 install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
RUN echo "made with" && /usr/bin/python3 --version && echo "/usr/bin/python3-dbg"
CMD ["/run.sh"]
