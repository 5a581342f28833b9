FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y python3-pip
RUN pip install one-project
#   ^^^^^^^^^^^^^^^^^^^^^^^ refused-install
FROM base AS first
RUN pip install gunicorn
#   ^^^^^^^^^^^^^^^^^^^^ refused-install
FROM base AS second
RUN pip install another-project
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
COPY --from=first /usr/local/lib/python3.11/dist-packages /usr/local/lib/python3.11/dist-packages
FROM first
CMD ["/usr/local/bin/gunicorn"]
