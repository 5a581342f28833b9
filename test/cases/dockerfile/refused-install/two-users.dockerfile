FROM ubuntu:24.04
RUN apt-get update && apt-get install -y python3 python3-pip
RUN useradd -ms /bin/bash app
RUN pip3 install some-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
user app
RUN pip3 install --user another
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
CMD ["python3", "-m", "another"]
