FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN bash -c "set -e; apt-get update && apt-get install -y --no-install-recommends python3-flask && echo done"
RUN bash -lc 'pip install requests'
RUN bash -c "pip install \"rich>=13\" httpx"
RUN ["/bin/sh", "-c", "echo \"now\" && pip install attrs"]
RUN bash <<EOF
set -e
pip install idna
EOF
RUN bash <<-'EOF'
	pip install click
	EOF
RUN eval "pip install six"
RUN NAME=yarl bash -c "pip install $NAME"
