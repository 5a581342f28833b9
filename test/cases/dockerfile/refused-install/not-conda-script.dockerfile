FROM ubuntu:24.04
RUN apt-get update && apt-get install -y curl python3-pip
RUN curl -fsSL https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh -o /tmp/conda.sh && bash /tmp/conda.sh -b -p /opt/conda
ENV PATH=/opt/conda/bin:$PATH
RUN pip install requests
