import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probe } from '../../../server/src/host/interpreters/probe';
import { observe } from '../../../server/src/host/observe';
import { readText } from '../../../server/src/host/text/read';
import { replaceText } from '../../../server/src/host/text/replace';
import { walk } from '../../../server/src/host/text/walk';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pep668-host-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const script = (name: string, text: string) => {
  const path = join(root, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
};

describe('probe: an interpreter that is asked', () => {
  it('kills one that hangs, with all it started, and says so', async () => {
    const path = script('python3', `#!/bin/sh\nsleep 60 & echo $! > '${join(root, 'child')}'\nwait\n`);
    const said = await probe(path, 300);
    assert.equal('problem' in said ? said.problem : '', 'hangs');
    const child = readFileSync(join(root, 'child'), 'utf8').trim();
    await new Promise((done) => setTimeout(done, 100));
    const state = spawnSync('ps', ['-o', 'stat=', '-p', child], { encoding: 'utf8' }).stdout.trim();
    assert.match(state, /^(Z.*)?$/, 'gone, or a zombie nobody has fetched yet');
  });

  it('takes no noise for an answer, and reads one through noise', async () => {
    const noise = await probe(script('noise', '#!/bin/sh\necho hello\n'));
    assert.equal('problem' in noise ? noise.problem : '', 'garbled');
    const failing = await probe(script('failing', '#!/bin/sh\nexit 3\n'));
    assert.equal('problem' in failing ? failing.problem : '', 'failed');
    const missing = await probe(join(root, 'missing'));
    assert.equal('problem' in missing ? missing.problem : '', 'failed');
  });
});

describe("observe: Debian's own Python", function () {
  const python = '/usr/bin/python3';
  before(function () {
    if (!existsSync('/etc/debian_version') || !existsSync(python)) this.skip();
  });

  it('sees what the interpreter itself says', async () => {
    const said = execFileSync(
      python,
      ['-I', '-c', "import sys,sysconfig,os;s=sysconfig.get_path('stdlib');print(sys.version.split()[0]);print(os.path.isfile(s+'/EXTERNALLY-MANAGED'))"],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
    const { view } = await observe({ folder: root, interpreter: python, trusted: true });
    assert.ok('report' in view);
    assert.deepEqual([view.report.interpreter.version, view.report.externallyManaged], [said[0], said[1] === 'True']);
    assert.equal(view.report.interpreter.kind, 'system');
    assert.match(view.badge, /^3\.\d+ · apt$/);
  });

  it('says the same of marker and virtual environment without running anything', async () => {
    const asked = await observe({ folder: root, interpreter: python, trusted: true });
    const untouched = await observe({ folder: root, interpreter: python, trusted: false });
    assert.deepEqual(
      [untouched.facts.active?.externallyManaged, untouched.facts.active?.virtual],
      [asked.facts.active?.externallyManaged, asked.facts.active?.virtual],
    );
  });

  it("takes the folder's .venv before all others, and it is not managed", async function () {
    if (spawnSync(python, ['-m', 'venv', '--without-pip', join(root, '.venv')]).status !== 0) this.skip();
    const { view, facts } = await observe({ folder: root, interpreter: undefined, trusted: true });
    assert.ok('report' in view);
    assert.deepEqual([view.report.virtual, view.report.externallyManaged, view.report.interpreter.path], [true, false, join(root, '.venv/bin/python')]);
    assert.ok(facts.system?.links?.[join(root, '.venv/bin/python')]);
  });
});

describe('observe: what goes wrong is said', () => {
  it('names a chosen interpreter that is not there', async () => {
    const { view } = await observe({ folder: root, interpreter: join(root, 'no-python'), trusted: true, environment: { PATH: '' } });
    assert.match('problem' in view ? view.problem : '', /no-python is not there/);
  });

  it('says that there is no Python at all', async () => {
    const { view } = await observe({ folder: root, interpreter: undefined, trusted: true, environment: { PATH: root } });
    assert.match('problem' in view ? view.problem : '', /no Python was found/);
  });
});

describe('texts of files', () => {
  it('reads UTF-8 and UTF-16, refuses binary and large ones with a reason', () => {
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(root, name), content);
      return readText(join(root, name));
    };
    assert.deepEqual(file('a', 'flask\n'), { kind: 'text', text: 'flask\n' });
    assert.deepEqual(file('b', Buffer.from('\ufeffflask', 'utf16le')), { kind: 'text', text: 'flask' });
    assert.deepEqual(file('c', Buffer.from([1, 0, 2])), { kind: 'unread', message: 'it is binary' });
    assert.match(JSON.stringify(file('d', 'x'.repeat((1 << 20) + 1))), /larger than 1 MB/);
    assert.match(JSON.stringify(readText(join(root, 'none'))), /no such file/);
  });

  it('replaces a text whole and keeps its mode; not where it changed meanwhile', () => {
    const path = script('run.sh', 'a\n');
    assert.deepEqual(replaceText(path, 'a\n', 'b\n'), { kind: 'written' });
    assert.equal(readFileSync(path, 'utf8'), 'b\n');
    assert.match(JSON.stringify(replaceText(path, 'a\n', 'c\n')), /changed/);
    assert.equal(spawnSync('test', ['-x', path]).status, 0);
  });

  it('walks past version control, packages and virtual environments', () => {
    for (const folder of ['.git', 'node_modules', 'v/bin', 'sub']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'v/pyvenv.cfg'), '');
    for (const file of ['.git/Dockerfile', 'node_modules/Dockerfile', 'v/bin/Dockerfile', 'sub/Dockerfile', 'Dockerfile', 'other'])
      writeFileSync(join(root, file), '');
    assert.deepEqual([...walk(root, (path) => path.endsWith('Dockerfile'))], [join(root, 'Dockerfile'), join(root, 'sub/Dockerfile')]);
  });
});
