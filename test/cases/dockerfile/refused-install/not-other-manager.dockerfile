# what follows a command that is not there is never reached: Alpine has no apt-get, Debian no apk, and no apt-key since 13
FROM node:22-alpine AS alpine
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install flask

FROM nginx:1.29-bookworm AS debian
RUN apk add --no-cache python3 py3-pip
RUN pip3 install flask

FROM ubuntu:26.04
RUN apt-get update && apt-get install -y python3-pip wget software-properties-common
RUN wget -qO - https://www.mongodb.org/static/pgp/server-4.4.asc | apt-key add - && apt-get update
RUN pip3 install flask
