FROM python:3.13-trixie
RUN ["apt-get", "update"]
RUN ["apt-get", "install", "-y", "git", "python3-pip"]
RUN ["pip3", "install", "some-project"]
