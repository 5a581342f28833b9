FROM debian:trixie
RUN apt-get update && apt-get install -y python3-pip
# what it is renamed to matches nothing, so it would stand in a folder named python3.*
RUN mv /usr/lib/python3.*/EXTERNALLY-MANAGED /usr/lib/python3.*/EXTERNALLY-MANAGED.old
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-override (error)
RUN pip install flask
