# given: rule=next-release
FROM node:16-bullseye
RUN apt-get update && apt-get install -y python3-pip
RUN npm ci && pip3 install awscli
#             ^^^^^^^^^^^^^^^^^^^ next-release
