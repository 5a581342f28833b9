import assert from 'node:assert/strict';
import type { Job, Step } from '../../../../server/src/model/surface';
import { dockerfile } from '../../../../server/src/surfaces/dockerfile/surface';
import { show } from './show';

const jobsOf = (text: string): readonly Job[] => dockerfile.extract({ path: 'Dockerfile', text }).jobs;
const steps = (text: string): string[] => (jobsOf(`FROM x\n${text}`)[0]?.steps ?? []).map(show);

/** What FROM says, and where the last stage begins. */
const froms: readonly (readonly [text: string, start: string])[] = [
  ['FROM debian:12', 'debian:12'],
  ['FROM --platform=$BUILDPLATFORM debian:12 AS b', 'debian:12'],
  ['ARG R=bookworm\nFROM debian:${R}-slim', 'debian:bookworm-slim'],
  ['ARG R\nFROM debian:$R', 'not known: ARG R has no default'],
  ['ARG R\nFROM debian:${R:-12}', 'debian:12'],
  ['ARG R\nFROM debian:12${R:+-$R}', 'debian:12'],
  ['FROM debian:$R', 'not known: ARG R has no default'],
  ['ARG A=12\nARG B=debian:$A\nFROM $B', 'debian:12'],
  ['ARG V=3.11.2\nFROM python:${V%.*}', 'python:3.11'],
  ['ARG V="12"\nFROM "debian:${V}"', 'debian:12'],
  ['FROM debian AS b\nARG R=12\nFROM debian:$R', 'not known: ARG R has no default'],
  ['FROM build-$TARGETARCH', 'not known: it depends on the platform that is built for'],
  ['FROM debian AS Build\nFROM build', 'stage build'],
  ['FROM debian AS build\nFROM Build', 'Build'],
  ['FROM debian\nFROM 0', '0'],
  ['FROM debian AS a\nFROM a AS b\nFROM b', 'stage b'],
  ['FROM debian AS a\nFROM alpine AS a\nFROM a', 'stage 1'],
  ['from debian as build\nfrom build', 'stage build'],
];

/** An instruction in a stage, and its steps. */
const instructions: readonly (readonly [text: string, ...steps: string[]])[] = [
  ['RUN a && b', 'sh: a && b'],
  ['RUN --mount=type=cache,target=/c a', '[cache at /c] sh: a'],
  ['RUN --mount=type=bind,source=r.txt,target=/r.txt a', '[files context r.txt at /r.txt] sh: a'],
  ['RUN --mount=type=bind,from=img,source=/uv,target=/bin/uv a', '[files <img>/uv at /bin/uv] sh: a'],
  ['RUN --mount=type=secret,id=p,target=/etc/pip.conf a', '[secret at /etc/pip.conf] sh: a'],
  ['RUN --mount=type=secret,id=p a', '[secret at /run/secrets/p] sh: a'],
  ['RUN --mount=type=secret,id=p,env=TOKEN a', 'TOKEN=? sh: a'],
  ['RUN --mount=type=tmpfs,target=$T --mount=type=ssh ["a"]', '[empty at $T] exec: a'],
  ['COPY --chown=app:app a /b', 'copy a → /b (app:app)'],
  ['COPY --chmod=0755 <<E /b\n#!/bin/sh\nE', 'file /b (program): #!/bin/sh⏎'],
  ['ADD --chown=1 a.tar.gz b /c/', 'copy elsewhere / → /c/ (1)', 'copy b → /c/ (1)'],
  ['RUN ["pip", "install", "a b"]', 'exec: pip|install|a b'],
  ['RUN [ "sh", \\\n "-c", "x \\"y\\" \\u0041" ]', 'exec: sh|-c|x "y" A'],
  ['RUN [ -f x ] && y', 'sh: [ -f x ] && y'],
  ["RUN ['a']", "sh: ['a']"],
  ['RUN [1]', 'unknown: the array holds something else than strings'],
  ['RUN <<E\na\nb\nE', 'sh: a⏎b⏎'],
  ['RUN <<-E\n\ta\n\tE', 'sh: a⏎'],
  ['RUN <<E\n#!/bin/bash -e\na\nE', 'bash -e: #!/bin/bash -e⏎a⏎'],
  ['RUN <<E\n#!/usr/bin/env bash\na\nE', 'bash: #!/usr/bin/env bash⏎a⏎'],
  ['RUN <<E\n#!/usr/bin/env python3\na\nE', 'file /dev/pipes/E: #!/usr/bin/env python3⏎a⏎', 'exec: python3|/dev/pipes/E'],
  ['RUN bash <<E && b\na\nE', 'sh: bash <<E && b⏎a⏎E'],
  ["RUN cat <<-'E' > f; b\n\ta\n\tE", "sh: cat <<-'E' > f; b⏎\ta⏎E"],
  ['RUN <<E\na', 'unknown: the heredoc E does not end'],
  ['SHELL ["/bin/bash", "-c"]\nRUN a', 'bash: a'],
  ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a', 'bash -o pipefail: a'],
  ['SHELL ["/bin/bash", "-exo", "pipefail", "-c"]\nRUN a', 'bash -exo pipefail: a'],
  ['SHELL ["/bin/sh", "-ec"]\nRUN a', 'sh -e: a'],
  ['SHELL ["conda", "run", "-n", "e", "/bin/bash", "-c"]\nRUN a b', 'exec: conda|run|-n|e|/bin/bash|-c|a b'],
  ['SHELL ["powershell", "-Command"]\nRUN a', 'pwsh: a'],
  ['SHELL ["/bin/bash", "-c"]\nRUN ["a"]', 'exec: a'],
  ['ENV A=1 B="x y" C=$A', 'A=1', 'B=x y (joined)', 'C=$A (joined)'],
  ['ENV PATH=/v/bin:$PATH', 'PATH=/v/bin:$PATH'],
  ['ENV PATH "/v/bin:${PATH}"', 'PATH=/v/bin:$PATH'],
  ['ENV A some  words', 'A=some  words'],
  ["ENV A='$B' \\\n    C=\\$D", 'A=$B', 'C=$D (joined)'],
  ['ENV A', ''],
  ['ENV A=1 B', 'A=1'],
  ['ARG A=1', 'A=1 (build)'],
  ['ARG A', ''],
  ['ARG A=1 B=${A}2', 'A=1 (build)', 'B=$A2 (build)'],
  ['USER app', 'user app'],
  ['USER ${U:-app}', 'user ${U:-app}'],
  ['WORKDIR /a b', 'cd /a b'],
  ['WORKDIR $HOME/x', 'cd $HOME/x'],
  ['COPY a b /c/', 'copy a b → /c/'],
  ['COPY --chown=1:1 ["a b", "/c"]', 'copy a b → /c (1:1)'],
  ['COPY --from=img:1 /a /b', 'copy <img:1>/a → /b'],
  ['COPY --from=0 /a /b', 'copy elsewhere /a → /b'],
  ['ADD https://x/y.tgz z /d/', 'copy z → /d/', 'copy elsewhere https://x/y.tgz → /d/'],
  ['COPY <<pip.conf /etc/\n[global]\npip.conf', 'file /etc/pip.conf: [global]⏎'],
  ['COPY <<E /etc/pip.conf\na=$A\\$B\nE', 'file /etc/pip.conf: a=$A$B⏎'],
  ["COPY <<'E' /x\na=$A\nE", 'file /x: a=$A⏎'],
  ['COPY <<A <<B c /d\n1\nA\n2\nB', 'copy c → /d', 'file /d/A: 1⏎', 'file /d/B: 2⏎'],
  ['ONBUILD RUN a', ''],
  ['CMD ["pip", "install"]', ''],
  ['ENTRYPOINT a\nHEALTHCHECK CMD b\nLABEL a=b\nEXPOSE 1\nVOLUME /v\nSTOPSIGNAL 9\nMAINTAINER me', ''],
  ['RNU a', ''],
];

describe('Dockerfile stages', () => {
  for (const [text, expected] of froms) {
    it(text.replace(/\n/g, ' ⏎ '), () => {
      const start = jobsOf(text).at(-1)?.start;
      const place = start?.kind === 'place' && start.place.kind === 'image' ? start.place : undefined;
      assert.equal(start?.kind === 'job' ? `stage ${start.job}` : (place?.reference ?? `not known: ${place?.because}`), expected);
    });
  }

  for (const [text, ...expected] of instructions)
    it(text.replace(/\n/g, ' ⏎ '), () =>
      assert.deepEqual(
        steps(text),
        expected.filter((step) => step !== ''),
      ),
    );

  it('an ARG in a stage has the default of before', () => {
    const [job] = jobsOf('ARG A=1\nARG B\nFROM x\nARG A\nARG B\nARG TARGETARCH');
    assert.deepEqual(job?.steps.map(show), ['A=1 (build)', 'TARGETARCH=? (build)']);
  });

  it('SHELL and ONBUILD reach the stages made from a stage', () => {
    const jobs = jobsOf('FROM x AS a\nSHELL ["/bin/bash", "-c"]\nONBUILD RUN t\nFROM a AS b\nRUN c\nFROM b\nRUN d\nFROM x\nRUN e');
    assert.deepEqual(
      jobs.map((job) => job.steps.map(show)),
      [[], ['bash: t', 'bash: c'], ['bash: d'], ['sh: e']],
    );
  });

  it('ONBUILD of a stage that nothing here goes on from is what another build begins with', () => {
    const jobs = jobsOf('FROM x AS a\nSHELL ["/bin/bash", "-c"]\nONBUILD RUN t\nONBUILD USER u');
    assert.deepEqual(
      jobs.map(({ title, start, steps }) => [title, start.kind, steps.map(show)]),
      [
        ['stage a', 'place', []],
        ['a build on stage a', 'job', ['bash: t', 'user u']],
      ],
    );
  });

  it('what the build is told counts where it is declared', () => {
    const text = 'ARG R=bookworm\nARG V\nFROM debian:$R-$V\nARG R\nARG A=1\nARG B=2\nRUN a';
    const told = dockerfile.extract({ path: 'Dockerfile', text }, { build: { arguments: { R: 'trixie', V: 'slim', A: '3', C: '4', http_proxy: 'p' } } });
    const [job] = told.jobs;
    assert.ok(job?.start.kind === 'place' && job.start.place.kind === 'image');
    assert.equal(job.start.place.reference, 'debian:trixie-slim');
    assert.equal(job.start.place.defaults, undefined);
    assert.deepEqual(job.steps.map(show), ['http_proxy=p (build)', 'R=trixie (build)', 'A=3 (build)', 'B=2 (build)', 'sh: a']);
    assert.deepEqual(jobsOf(text)[0]?.steps.map(show), ['R=bookworm (build)', 'A=1 (build)', 'B=2 (build)', 'sh: a']);
  });

  it('a target needs the stages it goes on from, copies from and mounts', () => {
    const text = [
      ...['FROM x AS base', 'FROM x AS files', 'FROM x AS tools', 'FROM x AS tests', 'RUN t'],
      ...['FROM base AS App', 'COPY --from=files /a /a', 'RUN --mount=from=tools,target=/t a', 'FROM app AS more', 'ONBUILD RUN o'],
    ].join('\n');
    const idsFor = (target: string) => dockerfile.extract({ path: 'Dockerfile', text }, { build: { arguments: {}, target } }).jobs.map(({ id }) => id);
    assert.deepEqual(idsFor('APP'), ['base', 'files', 'tools', 'app']);
    assert.deepEqual(idsFor('1'), ['files']);
    assert.deepEqual(idsFor('more'), ['base', 'files', 'tools', 'app', 'more']);
    assert.deepEqual(idsFor('none').length, 7);
    const [problem] = dockerfile.extract({ path: 'Dockerfile', text }, { build: { arguments: {}, target: 'none' } }).problems;
    assert.equal(problem?.message, 'there is no stage none, so all are looked at');
  });

  it('COPY --from finds stages by name and number', () => {
    const [, second, third] = jobsOf('FROM x AS Build\nFROM x\nCOPY --from=BUILD /a /b\nCOPY --from=0 /a /b\nCOPY --from=1 /a /b\nFROM x\nCOPY --from=1 /a /b');
    assert.deepEqual(second?.steps.map(show), ['copy build:/a → /b', 'copy build:/a → /b', 'copy elsewhere /a → /b']);
    assert.deepEqual(third?.steps.map(show), ['copy 1:/a → /b']);
  });

  it('defaults of a reference are named with their place', () => {
    const text = 'ARG OTHER=1\nARG R=bookworm\nFROM debian:$R';
    const start = jobsOf(text)[0]?.start;
    assert.ok(start?.kind === 'place' && start.place.kind === 'image');
    assert.equal(text.slice(start.place.span?.start, start.place.span?.end), 'debian:$R');
    assert.deepEqual(
      start.place.defaults?.map(({ message, span }) => [message, text.slice(span?.start, span?.end)]),
      [['ARG R=bookworm', 'R=bookworm']],
    );
  });

  it('words of the exec form are found in the document', () => {
    const text = 'FROM x\nRUN ["sh", "-c", "pip \\"install\\" x"]';
    const step = jobsOf(text)[0]?.steps[0] as Extract<Step, { kind: 'exec' }>;
    const script = step.arguments[2];
    assert.equal(script?.value, 'pip "install" x');
    const at = script?.locate?.(4, 13);
    assert.equal(text.slice(at?.start, at?.end), '\\"install\\"');
  });

  it('what cannot be built is reported', () => {
    const { problems } = dockerfile.extract({ path: 'Dockerfile', text: 'RUN a\nFROM x\nRNU b\nENV A=1 B\nUSER "x' });
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['RUN stands before the first FROM', 'Docker knows no instruction RNU', 'ENV: B has no = in it, so docker build stops here', '" is missing'],
    );
  });
});
