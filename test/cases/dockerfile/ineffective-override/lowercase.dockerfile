FROM debian:bookworm
ENV pip_break_system_packages=1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
