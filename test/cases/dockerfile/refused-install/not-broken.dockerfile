RUN pip install flask
FRMO debian:bookworm
RUN [pip, install
