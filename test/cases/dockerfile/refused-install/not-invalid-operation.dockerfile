# apt stops at a word it does not know, here at a dash that is none and at a slip; what follows is never reached
FROM debian:12 AS dash
RUN apt-get update && apt-get install -y python3-pip
RUN apt-get –y upgrade
RUN pip3 install flask

FROM debian:12 AS slip
RUN apt-get update && apt-get instal -y python3-pip
RUN pip3 install flask
