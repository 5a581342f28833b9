# the newest gradle is built on a release that marks its Python, that for an older Java is not
FROM gradle:8-jdk11 AS gradle
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install requests

FROM buildpack-deps:22.04 AS jammy
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install requests

# Amazon Linux, not the Ubuntu that Maven's other images are built on
FROM maven:3-amazoncorretto-21
RUN pip3 install requests
