FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-django apache2 libapache2-mod-wsgi-py3
CMD ["apachectl", "-D", "FOREGROUND"]
