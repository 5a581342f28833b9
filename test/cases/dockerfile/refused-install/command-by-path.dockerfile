# no virtual environment is offered: the command names the other Python
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
CMD ["/usr/bin/python3", "-m", "flask", "run"]
