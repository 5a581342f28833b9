FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install flask; pip install --break-system-packages flask
#   ^^^^^^^^^^^^^^^^^ refused-install (information)
#                                  ^^^^^^^^^^^^^^^^^^^^^^^ override
# not the same
RUN pip install flask || pip install --break-system-packages requests
#   ^^^^^^^^^^^^^^^^^ refused-install
#                                    ^^^^^^^^^^^^^^^^^^^^^^^ override
