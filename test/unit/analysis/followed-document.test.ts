import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse } from '../../../server/src/analysis/analyse';
import { FollowedDocument } from '../../../server/src/analysis/followed-document';
import type { Facts } from '../../../server/src/model/analysis';
import type { SourceDocument } from '../../../server/src/model/surface';

const facts: Facts = { machine: { system: undefined, interpreter: undefined, active: undefined }, images: {}, readBeside: () => undefined };
const options = { rules: {}, prefer: [] };
const dockerfile = (text: string): SourceDocument => ({ path: 'Dockerfile', languageId: 'dockerfile', text });

/** Numbers in place of spans: two analyses with the same text say the same. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') return 'function';
  if (value instanceof Map || value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value && typeof value.start === 'number') return `${value.start}-${value.end}`;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

function said({ findings, invocations, scene }: Analysis): string {
  const jobs = scene?.jobs.map(({ job, notes, packageCalls, stopped }) => ({
    job: { ...job, steps: job.steps.map(({ kind, span }) => ({ kind, span })) },
    notes,
    packageCalls,
    stopped,
  }));
  return JSON.stringify(plain({ findings, invocations, jobs }), undefined, 1);
}

/** Numbers from a seed: the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const words = ['ENV A=b', ' --break-system-packages', ' && pip install x', ' <<EOF', '/opt/venv/bin/', ' || true', '--user '];
const pieces = ['\n', '\\\n', '#', '"', "'", '$', '=', ';', ...words];

/** A change somewhere in a line, as somebody types: mostly a letter, at times more. */
function change(text: string, next: (below: number) => number): string {
  const lines = [...text.matchAll(/^.+$/gm)];
  const line = lines[next(lines.length)];
  const [start, length] = [line?.index ?? 0, line?.[0].length ?? 0];
  const at = start + next(length + 1);
  const kind = next(10);
  if (kind > 6) return text.slice(0, at) + text.slice(at + 1 + next(kind === 9 ? 12 : 1));
  return text.slice(0, at) + (kind < 5 ? ('abcxyz -=/1'[next(11)] ?? '') : (pieces[next(pieces.length)] ?? '')) + text.slice(at);
}

/** Steps that hand on files, packages, users, variables, a folder and what the build was told. */
const handingOn = `ARG BASE=bookworm
FROM debian:$BASE AS build
ARG VERSION=1 NAME=$VERSION
ENV A=1 B=$A PATH=/opt/venv/bin:$PATH
RUN apt-get update && apt-get install -y python3-pip python3-venv curl && rm -rf /var/lib/apt/lists/*
RUN useradd -m dev && mkdir -p /srv/app && chown dev /srv/app
RUN python3 -m venv /opt/venv
WORKDIR /srv/app
COPY requirements.txt pip.conf ./
COPY --chown=dev . .
RUN --mount=type=cache,target=/root/.cache pip install -r requirements.txt
RUN ln -s /opt/venv /opt/link && if [ "$A" = 1 ]; then /opt/link/bin/pip install x; else pip3 install y || true; fi
RUN curl https://example.org/x | sh
USER dev
RUN id dev || useradd dev; /usr/bin/pip install --user flask
RUN cp -r /opt/venv ~/venv && ~/venv/bin/pip install z
RUN python3 -m venv /srv/app/env && /srv/app/env/bin/pip install . && echo x >> /srv/app/requirements.txt && pip install --user y || true
FROM debian:bookworm
RUN apt-get update && apt-get install -y python3
COPY --from=build /opt/venv /opt/venv
COPY --from=build /srv/app /srv/app
RUN /opt/venv/bin/pip install a
RUN rm -f /usr/lib/python3*/EXTERNALLY-MANAGED && /usr/bin/python3 -m pip install b
FROM build AS tests
RUN pip install pytest`.split('\n');

/** Words of these steps, each with what somebody may write in its place. */
const rewritten = [
  ['/opt/venv', '/opt/venvx', '/opt', '/srv/app', '/root/venv', 'venv'],
  ['python3-venv', '', 'python3', 'pipx', 'python3-venv=1'],
  ['python3-pip', '', 'python3-pi', 'python3-pip git'],
  ['dev', 'deve', 'root', '1000', ''],
  ['/srv/app', '/srv', '/srv/apps', '/opt/venv', '$HOME'],
  ['A=1', 'A=2', 'PIP_BREAK_SYSTEM_PACKAGES=1', 'A="1', 'VERSION=2'],
  ['VERSION', 'A', 'PATH', 'HOME'],
  ['pip.conf', 'x/pip.conf', 'other', ''],
  ['curl', 'wget', 'make', 'exit 1 #', 'tar'],
  ['pip install', 'pip3 install', 'pip uninstall -y', 'uv pip install', 'false; pip install', '. /opt/venv/bin/activate; pip install'],
  ['|| true', '', '&& false', '; exit 1'],
  ['rm -', 'ls -', 'rm -r', 'mv -'],
  ['bookworm', 'bullseye', 'trixie', '$NAME'],
  ['USER', 'RUN', 'ENV', '#'],
];

const folder = 'test/cases/dockerfile';
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /^[\w-]+\/[\w-]+\.dockerfile$/.test(name));

describe('a document that is typed in', () => {
  it('is found to be what it is when it is read at once', () => {
    const next = numbers(668);
    for (let first = 0; first < samples.length; first += 5) {
      let text = samples
        .slice(first, first + 5)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n');
      const followed = new FollowedDocument();
      followed.begin(dockerfile(text), facts, options);
      for (let i = 0; i < 15; i++) {
        text = change(text, next);
        assert.equal(said(followed.update(dockerfile(text), facts, options)), said(analyse(dockerfile(text), facts, options)), text);
      }
    }
  });

  it('is what it is whatever of a state the steps hand on is written anew, and when that is undone', () => {
    const beside: Facts = { ...facts, readBeside: (path) => ({ 'requirements.txt': 'flask\n', 'pip.conf': '[global]\n', 'x/pip.conf': '' })[path] };
    const next = numbers(4);
    const text = handingOn.join('\n');
    const followed = new FollowedDocument();
    followed.begin(dockerfile(text), beside, options);
    for (let i = 0; i < 250; i++) {
      const [from = '', ...others] = rewritten[next(rewritten.length)] ?? [];
      const places = [...text.matchAll(new RegExp(from.replace(/[.$/]/g, '\\$&'), 'g'))];
      const place = places[next(places.length)]?.index ?? 0;
      const changed = text.slice(0, place) + others[next(others.length)] + text.slice(place + from.length);
      for (const now of [changed, text])
        assert.equal(said(followed.update(dockerfile(now), beside, options)), said(analyse(dockerfile(now), beside, options)), now);
    }
  });

  it('is what it is when a text comes back, in whatever order changes are undone', () => {
    const next = numbers(16);
    const changes = [
      ['# syntax', '#  syntax of words'],
      ['/opt/venv\n', '/opt/other\n'],
      ['useradd -m dev', 'useradd -m deve && mkdir /x'],
      ['pip install pytest', 'pip install --break-system-packages pytest'],
    ] as const;
    const made = new Set<number>();
    const followed = new FollowedDocument();
    const text = `# syntax\n${handingOn.join('\n')}`;
    for (const [from] of changes) assert.ok(text.includes(from), from);
    followed.begin(dockerfile(text), facts, options);
    for (let i = 0; i < 120; i++) {
      const one = next(changes.length);
      if (!made.delete(one)) made.add(one);
      const now = [...made].reduce((all, index) => all.replace(...(changes[index] as [string, string])), text);
      const analysis = followed.update(dockerfile(now), facts, options);
      assert.equal(said(analysis), said(analyse(dockerfile(now), facts, options)), now);
      assert.equal(analysis.document.text, now);
    }
  });

  it('evaluates only the steps that a change concerns', () => {
    // by the lines of the calls that are others than before
    const text = handingOn.join('\n');
    const followed = new FollowedDocument();
    const calls = () => followed.begin(dockerfile(text), facts, options).invocations.map(({ invocation }) => invocation);
    const again = (from: string, to: string) => {
      const before = new Set(calls());
      const { invocations } = followed.update(dockerfile(text.replace(from, to)), facts, options);
      return invocations.flatMap(({ invocation }) => (before.has(invocation) ? [] : [text.slice(0, invocation.span?.start).split('\n').length]));
    };
    assert.deepEqual(again('python3 -m venv /opt/venv', 'python3 -m venv --clear /opt/venv'), [7]);
    assert.deepEqual(again('pip install x', 'pip install xy'), [12]);
    // stages that go on or copy from one that ends otherwise are evaluated anew
    assert.deepEqual(again('useradd -m dev', 'useradd -m deve'), [15, 17, 17, 17, 22, 23, 25]);
    assert.deepEqual(again('rm -f /usr', 'rm -r /usr'), [23]);
  });

  it('evaluates where files change their owner only the steps to which that matters', () => {
    const text = [
      'FROM debian:bookworm',
      'RUN apt-get update && apt-get install -y python3-venv && useradd --home-dir /app app && python3 -m venv /opt/venv',
      'WORKDIR /app',
      'COPY . .',
      'RUN /opt/venv/bin/pip install .',
      'USER app',
      'RUN python3 -m venv env',
    ].join('\n');
    const followed = new FollowedDocument();
    const calls = (now: string) => followed.update(dockerfile(now), facts, options).invocations.map(({ invocation }) => invocation);
    const [before, now] = [calls(text), calls(text.replace('/app app &&', '/app apps &&'))];
    assert.deepEqual(
      now.map((call, i) => [call.installer, call.verdict, call === before[i]]),
      [
        ['venv', 'allowed', false],
        ['pip', 'allowed', true],
        ['venv', 'fails', false],
      ],
    );
  });

  it('sees that another owner of a folder keeps a step from writing there', () => {
    const text = [
      'FROM debian:bookworm',
      'RUN apt-get update && apt-get install -y python3-venv && useradd app && mkdir /data && touch /data/log',
      'RUN chown -R app /data',
      'USER app',
      'RUN mkdir /data/new && python3 -m venv /tmp/env',
      'RUN echo x >> /data/log && python3 -m venv /tmp/other',
    ].join('\n');
    const followed = new FollowedDocument();
    const calls = (now: string) => followed.update(dockerfile(now), facts, options).invocations.length;
    assert.deepEqual([text, text.replace('chown -R app', 'chown -R root'), text].map(calls), [2, 0, 2]);
  });

  it('sees a comment that switches a rule off, and its end, in any case', () => {
    const text = 'FROM debian:bookworm\nRUN apt-get update && apt-get install -y python3-pip\n# PEP66: ignore\nRUN pip install flask\n';
    const followed = new FollowedDocument();
    const findings = (now: string) => followed.update(dockerfile(now), facts, options).findings.length;
    assert.deepEqual([text, text.replace('PEP66', 'PEP668'), text].map(findings), [1, 0, 1]);
  });

  it('keeps what the change leaves alone', () => {
    const stages = ['build', 'serve'].map(
      (name) => `FROM debian:bookworm AS ${name}\nRUN apt-get update && apt-get install -y python3-pip\nRUN echo \nRUN pip install flask\n`,
    );
    const text = stages.join('');
    const followed = new FollowedDocument();
    const before = followed.begin(dockerfile(text), facts, options).invocations.map(({ invocation }) => invocation);
    const after = followed.update(dockerfile(text.replace('RUN echo \n', 'RUN echo hello\n')), facts, options).invocations.map(({ invocation }) => invocation);
    assert.equal(before.length, 2);
    before.forEach((invocation, i) => assert.equal(invocation, after[i]));
    assert.equal(after[0]?.span?.start, text.indexOf('pip install flask') + 'hello'.length);
  });

  it('sees what a change means for later steps and stages', () => {
    const text = 'FROM debian:bookworm AS base\nRUN apt-get update && apt-get install -y python3-pip\nENV A=1\nFROM base\nRUN pip install flask\n';
    const followed = new FollowedDocument();
    assert.equal(followed.begin(dockerfile(text), facts, options).findings[0]?.problem.kind, 'refused-install');
    const overridden = followed.update(dockerfile(text.replace('ENV A=1', 'ENV PIP_BREAK_SYSTEM_PACKAGES=1')), facts, options);
    assert.deepEqual(
      overridden.findings.map(({ problem }) => problem.kind),
      ['override'],
    );
  });
});
