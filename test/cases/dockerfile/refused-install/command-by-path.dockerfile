# the command names the Python that the packages would not be in: with a virtual environment it names that one
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask
#   ^^^^^^^^^^^^^^^^^ refused-install
CMD ["/usr/bin/python3", "-m", "flask", "run"]
