// A Dockerfile of many services, as long as wanted: stages as people write them, every fifth with a call that is refused.

const stage = (n) => `# service ${n}
FROM debian:bookworm AS service-${n}
LABEL org.opencontainers.image.title="service ${n}"
ARG VERSION=1.${n}.0
ENV DEBIAN_FRONTEND=noninteractive \\
    LANG=C.UTF-8 \\
    APP_HOME=/srv/app
RUN apt-get update && apt-get install -y --no-install-recommends \\
        build-essential \\
        ca-certificates \\
        curl \\
        git \\
        python3 \\
        python3-dev \\
        python3-pip \\
        python3-venv \\
    && rm -rf /var/lib/apt/lists/*
# the application's own user
RUN groupadd --system app && useradd --system --gid app --home-dir /srv/app app
RUN python3 -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /srv/app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY --chown=app:app . .
RUN set -eux; \\
    if [ "$VERSION" = "dev" ]; then \\
        pip install --no-cache-dir -e .; \\
    else \\
        pip install --no-cache-dir .; \\
    fi
RUN curl -fsSL https://example.org/tool-$VERSION.tar.gz -o /tmp/tool.tar.gz \\
    && tar -xzf /tmp/tool.tar.gz -C /usr/local \\
    && rm /tmp/tool.tar.gz
${n % 5 === 0 ? 'RUN /usr/bin/pip install awscli' : 'RUN mkdir -p /var/log/app && chown app:app /var/log/app'}
EXPOSE 80${String(n).padStart(2, '0')}
USER app
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
ENTRYPOINT ["python", "-m", "app"]
CMD ["--serve"]

`;

/** A Dockerfile of so many lines. */
export function longDockerfile(lines) {
  let text = '';
  for (let n = 1; text.split('\n').length <= lines; n++) text += stage(n);
  return `${text.split('\n').slice(0, lines).join('\n')}\n`;
}
