FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip apache2 libapache2-mod-wsgi-py3
RUN pip3 install django
#   ^^^^^^^^^^^^^^^^^^^ refused-install
CMD ["apachectl", "-D", "FOREGROUND"]
