FROM ros:jazzy
RUN apt-get update && apt-get install -y python3-pip
RUN python3 -m venv --without-pip --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3
RUN pip3 install some-project
RUN colcon build
