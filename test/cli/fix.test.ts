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

  it('says what is left, beside the difference', async () => {
    folder = new Folder({ Dockerfile: refused, 'm/EXTERNALLY-MANAGED': '[externally-managed]\n' });
    const { stdout, stderr } = await folder.run(['fix']);
    assert.match(stdout, /^--- a\/Dockerfile\n/);
    assert.equal(stderr, 'pep668: 1 finding is left that nothing mends here; pep668 check shows it\n');
  });

  it('leaves alone what needs nothing, and names what it can not read', async () => {
    folder = new Folder({ Dockerfile: allowed });
    const { code, stdout, stderr } = await folder.run(['fix', '--write', 'Dockerfile', 'missing']);
    assert.deepEqual([code, stdout, textOf('Dockerfile')], [2, '', allowed]);
    assert.match(stderr, /^pep668: missing: .*\npep668: nothing to mend\n$/);
  });
});
