# escape=`
FROM debian:bookworm
RUN apt-get update && `
    apt-get install -y `
    # pip itself

        python3-pip `
        python3-flask
SHELL ["pwsh", "-Command"]
RUN pip install flask
SHELL ["cmd", "/S", "/C"]
RUN pip install flask
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
