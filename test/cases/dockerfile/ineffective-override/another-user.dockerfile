FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip && useradd -m app
RUN pip config set global.break-system-packages true
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
USER app
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
