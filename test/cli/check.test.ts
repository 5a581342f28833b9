import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, allowed, refused } from './run';

describe('cli: check', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  const jsonOf = async (...args: readonly string[]) => JSON.parse((await folder.run(['check', '--format', 'json', ...args])).stdout);

  it('answers with the contract’s JSON, keys in order', async () => {
    folder = new Folder({ 'app/Dockerfile': refused, 'ok/Dockerfile': allowed });
    const { code, stdout, stderr } = await folder.run(['check', '--format', 'json', '--invocations']);
    assert.deepEqual([code, stderr], [1, '']);
    const report = JSON.parse(stdout);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'findings', 'invocations', 'unread']);
    assert.deepEqual([report.version, report.files, report.unread], [1, 2, []]);
    const [finding, ...more] = report.findings;
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(finding), ['path', 'range', 'rule', 'severity', 'message', 'verdict', 'reasons', 'fixes']);
    assert.deepEqual(finding.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 21 } });
    assert.deepEqual([finding.path, finding.rule, finding.severity, finding.verdict], ['app/Dockerfile', 'refused-install', 'error', 'refused']);
    assert.equal(finding.fixes[0], 'use-venv');
    assert.ok(finding.reasons.some(({ range }: any) => range?.start.line === 0));
    const calls = report.invocations.map(({ path, installer, action, verdict }: any) => [path, installer, action, verdict]);
    assert.deepEqual(calls, [
      ['app/Dockerfile', 'pip', 'install', 'refused'],
      ['ok/Dockerfile', 'pip', 'install', 'allowed'],
    ]);
    assert.deepEqual(report.invocations[0].place, { kind: 'image', reference: 'debian:bookworm' });
    assert.equal((await jsonOf()).invocations, undefined);
  });

  it('claims no refusal of a call that may never run', async () => {
    folder = new Folder({
      Dockerfile: 'FROM debian:trixie\nRUN apt-get update && apt-get install -y python3-pip\nRUN pip install --break-system-packages six || pip install six\n',
    });
    const { invocations, findings } = await jsonOf('--invocations');
    assert.deepEqual(
      invocations.map(({ verdict }: any) => verdict),
      ['allowed', 'unknown'],
    );
    assert.deepEqual(
      findings.map(({ rule }: any) => rule),
      ['override'],
    );
  });

  it('shows people the place, the line with carets, why and the best way out', async () => {
    folder = new Folder({ Dockerfile: refused });
    const { code, stdout } = await folder.run(['check']);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^Dockerfile:3:5: error: pip will refuse this install: .*\[refused-install\]\n {2}3 \| RUN pip install flask\n {4}\| {5}\^{17}\n {2}why: /,
    );
    assert.match(stdout, /\n {2}fix: .* \(pep668 fix --strategy use-venv\)\n/);
    assert.match(stdout, /\n1 finding \(1 error\) in 1 file\.\n$/);
    assert.ok(!stdout.includes('\u001b'), 'no colour where there is no terminal');
  });

  it('exits 0 where nothing is found', async () => {
    folder = new Folder({ Dockerfile: allowed });
    assert.deepEqual(await folder.run(['check', 'Dockerfile']), { code: 0, stdout: 'Nothing found in 1 file.\n', stderr: '' });
  });

  it('reads requirements of 100,000 lines, of other encodings and those they name', async () => {
    folder = new Folder({
      'long/requirements.txt': Array.from({ length: 100_000 }, (_, index) => `package-${index}>=1.${index} ; python_version < "3.14" # some note`).join('\n'),
      'round/requirements.txt': '-r more.txt\n',
      'round/more.txt': '-r ./requirements.txt\n',
      'wide/requirements.txt': Buffer.from('\ufeffflask\n', 'utf16le'),
      'pyproject.toml': '[project\n',
    });
    const { code, stdout, stderr } = await folder.run(['check', '--format', 'json', '--rule', 'unmanaged-requirements=off']);
    const { files, findings, unread } = JSON.parse(stdout);
    assert.deepEqual([code, files, findings, unread], [0, 4, [], []]);
    assert.match(stderr, /round\/requirements\.txt:1: requirements\.txt includes itself/);
    assert.match(stderr, /pyproject\.toml:\d: this is no TOML/);
  });

  it('checks as if a distribution were at another release', async () => {
    const old =
      'FROM node:16-bullseye AS web\nRUN apt-get update && apt-get install -y python3-pip\nRUN pip3 install flask\nFROM ubuntu:22.04\nRUN pip3 install x\n';
    folder = new Folder({ Dockerfile: old });
    assert.equal((await folder.run(['check'])).code, 0);
    const { code, stdout, stderr } = await folder.run(['check', '--as', 'debian:trixie']);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /^Dockerfile:3:5: error: .*Debian 13 \(trixie\)/);
    assert.match(stdout, /taken for one on Debian 13 \(trixie\) in place of Debian 11 \(bullseye\)/);
    assert.match(stdout, /\n1 finding /);
    const none = await folder.run(['check', '--as', 'alpine:3.20']);
    assert.deepEqual([none.code, none.stderr], [0, 'pep668: --as alpine:3.20: no stage here stands on alpine, so it changes nothing\n']);
    const wrong = await folder.run(['check', '--as', 'node:22']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /^pep668: --as needs a distribution's own image/);
  });

  it('takes build arguments and a target', async () => {
    const file =
      'ARG RELEASE=bullseye\nFROM debian:$RELEASE AS base\nRUN apt-get update && apt-get install -y python3-pip\nFROM base AS tests\nRUN pip3 install pytest\nFROM base\nRUN pip3 install flask\n';
    folder = new Folder({ Dockerfile: file });
    const linesOf = async (...args: readonly string[]) => (await jsonOf(...args)).findings.map(({ range }: any) => range.start.line + 1);
    assert.deepEqual(await linesOf(), []);
    assert.deepEqual(await linesOf('--build-arg', 'RELEASE=bookworm'), [5, 7]);
    assert.deepEqual(await linesOf('--build-arg', 'RELEASE=bookworm', '--target', 'tests'), [5]);
    assert.deepEqual(await linesOf('--build-arg=RELEASE=bookworm', '--target=2'), [7]);
    assert.deepEqual(await linesOf('--build-arg', 'OTHER=bookworm'), []);
    const none = await folder.run(['check', '--target', 'nothing']);
    assert.deepEqual([none.code, none.stderr], [0, 'pep668: Dockerfile:1: there is no stage nothing, so all are looked at\n']);
    assert.match((await folder.run(['check', '--build-arg', 'RELEASE'])).stderr, /^pep668: --build-arg needs NAME=VALUE, not 'RELEASE'/);
    const { stdout } = await folder.run(['fix', '--build-arg', 'RELEASE=bookworm', '--strategy', 'add-override', '--target', 'tests']);
    assert.match(stdout, /^\+RUN pip3 install --break-system-packages pytest$/m);
    assert.doesNotMatch(stdout, /^\+.*flask/m);
  });

  it('finds what the next release breaks, where that is asked for', async () => {
    folder = new Folder({ Dockerfile: 'FROM debian:bullseye\nRUN apt-get update && apt-get install -y python3-pip && pip3 install flask\n' });
    assert.deepEqual((await jsonOf()).findings, []);
    const [finding] = (await jsonOf('--rule', 'next-release=warning')).findings;
    assert.deepEqual([finding.rule, finding.severity, finding.verdict, finding.fixes], ['next-release', 'warning', 'refused', ['use-venv']]);
    assert.match(finding.message, /on Debian 11 \(bullseye\); on Debian 12 \(bookworm\), the next release, it will be refused/);
  });

  it('takes severities and the limit from the command line', async () => {
    folder = new Folder({ Dockerfile: refused });
    assert.equal((await folder.run(['check', '--rule', 'refused-install=hint'])).code, 0);
    assert.equal((await folder.run(['check', '--rule', 'refused-install=hint', '--fail-on', 'hint'])).code, 1);
    assert.equal((await folder.run(['check', '--rule', 'refused-install=warning'])).code, 1);
    assert.equal((await folder.run(['check', '--fail-on', 'never'])).code, 0);
    assert.deepEqual((await jsonOf('--rule', 'refused-install=off')).findings, []);
  });

  it('names what it can not read, checks the rest and exits 2', async () => {
    folder = new Folder({
      Dockerfile: refused,
      'binary/Dockerfile': Buffer.from([0x46, 0x52, 0, 1, 2, 0xff, 0xfe]),
      'empty/Dockerfile': '',
      'broken/Dockerfile': 'FROM\nRUN "\n<<<',
    });
    const { code, stdout, stderr } = await folder.run(['check', '--format', 'json', 'missing.txt', '.']);
    const report = JSON.parse(stdout);
    assert.equal(code, 2);
    assert.deepEqual(
      report.unread.map(({ path }: any) => path),
      ['binary/Dockerfile', 'missing.txt'],
    );
    assert.deepEqual(
      report.findings.map(({ path }: any) => path),
      ['Dockerfile'],
    );
    assert.match(stderr, /^pep668: missing\.txt: /m);
    assert.match(stderr, /^pep668: empty\/Dockerfile:1: there is no FROM/m);
    assert.match(stderr, /^pep668: binary\/Dockerfile: /m);
  });

  it('says of a file that is named that it is of no known format, and of a loop of links that it is one', async () => {
    folder = new Folder({ 'notes.txt': 'pip install flask' });
    symlinkSync('loop', join(folder.path, 'loop'));
    const { code, stderr } = await folder.run(['check', 'notes.txt']);
    assert.equal(code, 0);
    assert.match(stderr, /^pep668: notes\.txt: no format/);
    const looped = await folder.run(['check', 'loop']);
    assert.equal(looped.code, 2);
    assert.match(looped.stderr, /^pep668: loop: .*\n$/);
  });

  it('gets through files of more than a megabyte, or says that it did not', async () => {
    folder = new Folder({ Dockerfile: `${refused}RUN echo ${'x'.repeat(1_200_000)}\n`, 'requirements.txt': 'flask\n'.repeat(200_000) });
    const { code, stdout, stderr } = await folder.run(['check', '--format', 'json']);
    const { unread } = JSON.parse(stdout);
    assert.equal(code, unread.length > 0 ? 2 : 1);
    for (const { path } of unread) assert.ok(stderr.includes(`pep668: ${path}: `));
  });

  it('reads standard input as a named file', async () => {
    folder = new Folder();
    const { code, stdout } = await folder.run(['check', '--stdin-filename', 'sub/Dockerfile', '--format', 'json', '-'], refused);
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).findings[0].path, 'sub/Dockerfile');
  });

  it('leaves out what the baseline knows, wherever its lines went', async () => {
    folder = new Folder({ Dockerfile: refused });
    folder.write('baseline.json', (await folder.run(['check', '--format', 'json'])).stdout);
    assert.equal((await folder.run(['check', '--baseline', 'baseline.json'])).code, 0);
    folder.write('Dockerfile', refused.replace('\n', '\n\n\n'));
    assert.equal((await folder.run(['check', '--baseline', 'baseline.json'])).code, 0);
    folder.write('Dockerfile', `${refused}RUN pip install flask\n`);
    assert.equal((await folder.run(['check', '--baseline', 'baseline.json'])).code, 1, 'one more of the same is new');
  });

  it('writes SARIF, GitHub’s and GitLab’s formats', async () => {
    folder = new Folder({ 'a b/Dockerfile': refused });
    const sarif = JSON.parse((await folder.run(['check', '--format', 'sarif'])).stdout);
    const [result] = sarif.runs[0].results;
    assert.deepEqual([sarif.version, result.ruleId, result.level], ['2.1.0', 'refused-install', 'error']);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a%20b/Dockerfile' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 22 },
    });
    const github = await folder.run(['check', '--format', 'github']);
    assert.match(github.stdout, /^::error file=a b\/Dockerfile,line=3,endLine=3,col=5,endColumn=22,title=pep668%3A refused-install::pip will refuse/);
    const [issue] = JSON.parse((await folder.run(['check', '--format', 'gitlab'])).stdout);
    assert.deepEqual([issue.check_name, issue.severity, issue.location], ['refused-install', 'major', { path: 'a b/Dockerfile', lines: { begin: 3, end: 3 } }]);
  });

  it('does not let a file write to the terminal', async () => {
    folder = new Folder({ Dockerfile: refused.replace('flask', 'flask \u001b]0;owned\u0007') });
    assert.ok(!(await folder.run(['check'])).stdout.includes('\u001b'));
  });
});
