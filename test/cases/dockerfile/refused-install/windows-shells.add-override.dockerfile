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
run pip install --break-system-packages `
  # the framework

  flask
