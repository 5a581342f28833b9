FROM fedora:41
RUN dnf install -y python3-pip && dnf clean all
RUN pip install --no-cache-dir ansible-lint
