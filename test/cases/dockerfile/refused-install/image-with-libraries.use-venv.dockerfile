FROM ros:jazzy
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN python3 -m venv --system-site-packages /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip3 install some-project
RUN colcon build
