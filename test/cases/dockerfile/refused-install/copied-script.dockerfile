FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
COPY --chmod=755 <<requirements.txt <<install.sh /opt/
flask
requirements.txt
#!/bin/sh
pip install -r /opt/requirements.txt
install.sh
RUN /opt/install.sh
#   ^^^^^^^^^^^^^^^ refused-install
# without --chmod it is no program: the build ends
COPY <<EOF /opt/other.sh
#!/bin/sh
pip install requests
EOF
RUN /opt/other.sh
RUN pip install idna
