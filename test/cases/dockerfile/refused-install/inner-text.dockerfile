FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN bash -c "set -e; pip install flask && echo done"
#                    ^^^^^^^^^^^^^^^^^ refused-install
RUN bash -lc 'pip install requests'
#             ^^^^^^^^^^^^^^^^^^^^ refused-install
RUN bash -c "pip install \"rich>=13\" httpx"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused-install
RUN ["/bin/sh", "-c", "echo \"now\" && pip install attrs"]
#                                      ^^^^^^^^^^^^^^^^^ refused-install
RUN bash <<EOF
set -e
pip install idna
#<~~~~~~~~~~~~~~ refused-install
EOF
RUN bash <<-'EOF'
	pip install click
#^^^^^^^^^^^^^^^^^ refused-install
	EOF
RUN eval "pip install six"
#         ^^^^^^^^^^^^^^^ refused-install
RUN NAME=yarl bash -c "pip install $NAME"
#                     ^^^^^^^^^^^^^^^^^^^ refused-install
