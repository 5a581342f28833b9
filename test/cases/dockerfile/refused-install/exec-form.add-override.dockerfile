FROM debian:bookworm
RUN ["apt-get", "update"]
RUN ["apt-get", "install", "-y", "python3-pip", "python3-venv"]
RUN ["pip", "install", "--break-system-packages", "jupyterlab"]
CMD ["jupyter", "lab", "--ip=0.0.0.0"]
