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

const pieces = [
  '\n',
  '\\\n',
  '#',
  '"',
  "'",
  'ENV A=b',
  ' --break-system-packages',
  ' && pip install x',
  '$',
  ' <<EOF',
  '=',
  ';',
  '/opt/venv/bin/',
  ' || true',
  '--user ',
];

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
