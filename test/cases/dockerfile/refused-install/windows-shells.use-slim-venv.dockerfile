# escape=`
FROM debian:bookworm
RUN apt-get update && `
    apt-get install -y `
    # pip itself

        python3-pip
SHELL ["pwsh", "-Command"]
RUN pip install flask
SHELL ["cmd", "/S", "/C"]
RUN pip install flask
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
run python3 -m venv --without-pip /opt/venv
env PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
run pip install `
  # the framework

  flask
