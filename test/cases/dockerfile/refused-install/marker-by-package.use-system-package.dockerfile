FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
# what dpkg lists is not followed: the marker may be gone
RUN rm $(dpkg -L libpython3.11-stdlib | grep EXTERNALLY-MANAGED)
RUN pip install flask
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-flask
RUN rm $(dpkg -L something)
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip
RUN V=$(python3 --version | awk '{print $2}' | cut -d. -f1,2) && rm "/usr/lib/python$V/EXTERNALLY-MANAGED"
RUN pip install flask
