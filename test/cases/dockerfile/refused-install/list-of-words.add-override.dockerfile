FROM debian:trixie
RUN ["apt-get", "update"]
RUN ["apt-get", "install", "-y", "git", "python3-pip"]
RUN ["pip3", "install", "--break-system-packages", "some-project"]
