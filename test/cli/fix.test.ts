import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, allowed, refused } from './run';

describe('cli: fix', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  const textOf = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  for (const [name, text] of [
    ['a plain file', refused],
    ['no newline at the end', refused.trimEnd()],
    ['CRLF', refused.replaceAll('\n', '\r\n')],
    ['far apart', `${refused}${'RUN true\n'.repeat(30)}RUN pip install requests\n`],
  ] as const) {
    it(`prints a difference that git applies: ${name}`, async () => {
      folder = new Folder({ Dockerfile: text });
      const { code, stdout } = await folder.run(['fix']);
      assert.equal(code, 0);
      assert.equal(textOf('Dockerfile'), text, 'nothing is written');
      const written = new Folder({ Dockerfile: text });
      await written.run(['fix', '--write']);
      execFileSync('git', ['apply', '-'], { cwd: folder.path, input: stdout, env: { ...process.env, GIT_CEILING_DIRECTORIES: '/' } });
      assert.equal(textOf('Dockerfile'), readFileSync(join(written.path, 'Dockerfile'), 'utf8'));
      written.remove();
    });
  }

  it('writes, keeps the mode, and finds nothing afterwards', async () => {
    folder = new Folder({ Dockerfile: refused });
    chmodSync(join(folder.path, 'Dockerfile'), 0o751);
    const { code, stdout } = await folder.run(['fix', '--write']);
    assert.deepEqual([code, stdout], [0, 'Dockerfile: use-venv\n']);
    assert.equal(statSync(join(folder.path, 'Dockerfile')).mode & 0o777, 0o751);
    assert.equal((await folder.run(['check'])).code, 0);
  });

  it('uses the override only when it is asked for', async () => {
    folder = new Folder({ Dockerfile: refused });
    await folder.run(['fix', '--write', '--strategy', 'add-override']);
    assert.match(textOf('Dockerfile'), /--break-system-packages|PIP_BREAK_SYSTEM_PACKAGES/);
  });

  it('mends only the rules that are named', async () => {
    folder = new Folder({ Dockerfile: refused });
    assert.equal((await folder.run(['fix', '--rule', 'override'])).stdout, '');
    assert.notEqual((await folder.run(['fix', '--rule', 'refused-install'])).stdout, '');
  });

  for (const [name, text, mended] of [
    ['that reaches no call', `FROM debian:bookworm\nENV PIP_BREAK_SYSTEM_PACKAGES=\n${refused.slice('FROM debian:bookworm\n'.length)}`, 'use-venv'],
    ['set in another RUN', refused.replace('RUN pip', 'RUN export PIP_BREAK_SYSTEM_PACKAGES=1\nRUN pip'), 'use-venv'],
    ['with a value that is none', refused.replace('RUN pip', 'ENV PIP_BREAK_SYSTEM_PACKAGES=please\nRUN pip'), 'correct-override'],
    [
      'where nothing else helps',
      'FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y python3-pip\nENV PIP_BREAK_SYSTEM_PACKAGES=\nRUN pip uninstall -y x\n',
      'correct-override',
    ],
  ] as const)
    it(`corrects an override only where nothing better mends: one ${name}`, async () => {
      folder = new Folder({ Dockerfile: text });
      assert.equal((await folder.run(['fix', '--write'])).stdout, `Dockerfile: ${mended}\n`);
      assert.equal((await folder.run(['check'])).code, 0);
    });

  const page = (rule: string) => `https://github.com/pep668/pep668/blob/main/docs/rules/${rule}.md`;

  it('says what is left, beside the difference', async () => {
    folder = new Folder({ Dockerfile: refused, 'm/EXTERNALLY-MANAGED': '[externally-managed]\n' });
    const { stdout, stderr } = await folder.run(['fix']);
    assert.match(stdout, /^--- a\/Dockerfile\n/);
    assert.equal(stderr, `pep668: 1 finding is left:\n  m/EXTERNALLY-MANAGED:1: invalid-marker: no fix of ours works here, see ${page('invalid-marker')}\n`);
  });

  it('names the line in the file as it stands, and what else would mend it', async () => {
    const uninstall = 'RUN pip uninstall -y six\n';
    folder = new Folder({ Dockerfile: `${refused}${uninstall}` });
    const left = (line: number) =>
      `pep668: 1 finding is left:\n  Dockerfile:${line}: refused-install: only an override works here (--strategy add-override), or what you change by hand, see ${page('refused-install')}\n`;
    const only = ['fix', '--strategy', 'use-uv'];
    assert.match(
      (await folder.run(only)).stderr,
      /^pep668: 2 findings are left:\n {2}Dockerfile:3: refused-install: not with use-uv, but with use-venv, use-slim-venv, /,
    );
    folder.write(
      'Dockerfile',
      refused.replace('RUN pip install', 'ONBUILD RUN pip install').concat(`FROM debian:bookworm\n${refused.split('\n')[1] ?? ''}\n${uninstall}`),
    );
    assert.equal((await folder.run(['fix'])).stderr, left(6));
    assert.equal((await folder.run(['fix', '--write'])).stderr, left(8));
  });

  it('counts what weighs less than a warning', async () => {
    folder = new Folder({ Dockerfile: refused.replace('install flask', 'install --break-system-packages flask') });
    assert.equal((await folder.run(['fix'])).stderr, 'pep668: 1 finding is left that weighs less than a warning; pep668 check shows it\n');
  });

  it('leaves alone what needs nothing, and names what it can not read', async () => {
    folder = new Folder({ Dockerfile: allowed });
    const { code, stdout, stderr } = await folder.run(['fix', '--write', 'Dockerfile', 'missing']);
    assert.deepEqual([code, stdout, textOf('Dockerfile')], [2, '', allowed]);
    assert.match(stderr, /^pep668: missing: .*\npep668: nothing to mend\n$/);
  });
});
