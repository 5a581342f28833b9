FROM debian:bookworm
RUN apt-get update && apt-get install -y build-essential curl python3-pip
RUN curl -fsSLO https://www.python.org/ftp/python/3.12.1/Python-3.12.1.tgz && tar xf Python-3.12.1.tgz
WORKDIR /Python-3.12.1
RUN ./configure && make && make install
RUN pip3 install requests
