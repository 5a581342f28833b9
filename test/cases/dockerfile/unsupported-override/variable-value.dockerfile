FROM debian:bookworm
ENV LANG=C.UTF-8 PIP_BREAK_SYSTEM_PACKAGES=enabled
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsupported-override
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
