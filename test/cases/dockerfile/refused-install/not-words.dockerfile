FROM debian:bookworm
# RUN pip install flask
RUN apt-get update && apt-get install -y python3-pip
LABEL usage="RUN pip install flask"
ENV HINT="pip install flask"
RUN echo "to install it: pip install flask"
RUN printf '%s\n' 'pip install flask' > /usr/share/doc/hint.txt
RUN cat <<'EOF' > /README
pip install flask
EOF
CMD ["sh", "-c", "echo pip install flask"]
