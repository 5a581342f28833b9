# escape=`
FROM debian:bookworm
RUN apt-get update && `
    apt-get install -y `
    # pip itself

        python3-pip `
        python3-venv
SHELL ["pwsh", "-Command"]
RUN pip install flask
SHELL ["cmd", "/S", "/C"]
RUN pip install flask
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
run python3 -m venv /opt/venv
env PATH="/opt/venv/bin:$PATH"
run pip install `
  # the framework

  flask
