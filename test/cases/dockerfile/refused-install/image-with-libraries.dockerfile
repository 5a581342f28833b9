FROM ros:jazzy
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install (warning)
RUN colcon build
