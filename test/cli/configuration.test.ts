import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, refused } from './run';

const overridden = 'FROM registry.example/team/base:1\nRUN pip install --break-system-packages flask\n';

describe('cli: configuration', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  const check = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await folder.run(['check', '--format', 'json', ...args]);
    const { findings, unread } = JSON.parse(stdout);
    return { code, stderr, found: findings.map(({ path, rule, severity }: any) => `${path}: ${rule} ${severity}`), unread };
  };

  it('takes levels, images, build arguments and strategies from .pep668.json', async () => {
    folder = new Folder({
      '.pep668.json': JSON.stringify({
        rules: { override: 'warning', 'refused-install': { 'old/**': 'off' } },
        images: { 'registry.example/team/*': 'debian:bookworm' },
        'fixes.prefer': ['add-override'],
        dockerfile: { buildArgs: { RELEASE: 'bookworm' } },
      }),
      Dockerfile: overridden,
      'old/Dockerfile': refused,
      'app/Dockerfile': refused,
      'arg/Dockerfile': 'ARG RELEASE=bullseye\nFROM debian:$RELEASE\nRUN apt-get update && apt-get install -y python3-pip\nRUN pip3 install flask\n',
    });
    folder.write('Dockerfile', overridden.replace('RUN', 'RUN apt-get update && apt-get install -y python3-pip\nRUN'));
    const { code, found, unread } = await check();
    assert.deepEqual(found, ['Dockerfile: override warning', 'app/Dockerfile: refused-install error', 'arg/Dockerfile: refused-install error']);
    assert.deepEqual([code, unread], [1, []]);
    assert.deepEqual((await check('--build-arg', 'RELEASE=bullseye')).found.length, 2);
    assert.deepEqual((await check('--rule', 'refused-install=hint', 'old')).found, ['old/Dockerfile: refused-install hint']);
    const { stdout } = await folder.run(['fix', 'app/Dockerfile']);
    assert.match(stdout, /^\+RUN pip install --break-system-packages flask$/m);
  });

  it('takes [tool.pep668] of the nearest pyproject.toml that has one; it holds alone', async () => {
    folder = new Folder({
      'pyproject.toml': '[tool.pep668]\nimages = { "registry.example/*" = "debian:12" }\n\n[tool.pep668.rules]\nrefused-install = "warning"\n',
      'a/pyproject.toml': '[project]\nname = "a"\ndescription = "nothing of pep668 here"\n',
      'a/Dockerfile': refused,
      'b/pyproject.toml': '[tool.pep668.rules]\noverride = "error"\n',
      'b/Dockerfile': refused,
      'b/.pep668.json': '{ "rules": { "refused-install": "information" } }',
    });
    assert.deepEqual((await check()).found, ['a/Dockerfile: refused-install warning', 'b/Dockerfile: refused-install information']);
  });

  it('looks above the working folder as far as the repository goes', async () => {
    folder = new Folder({ '.pep668.json': '{ "rules": { "refused-install": "hint" } }', 'sub/Dockerfile': refused });
    const inSub = Object.assign(Object.create(Folder.prototype), { path: join(folder.path, 'sub') }) as Folder;
    const severity = async () => JSON.parse((await inSub.run(['check', '--format', 'json'])).stdout).findings[0].severity;
    assert.equal(await severity(), 'error', 'what is above is not ours');
    mkdirSync(join(folder.path, '.git'));
    assert.equal(await severity(), 'hint');
  });

  it('explains what would happen on an image it was taught', async () => {
    folder = new Folder({ 'pyproject.toml': '[tool.pep668]\nimages."registry.example/*" = "debian:12"\n' });
    const { stdout } = await folder.run(['explain', '--image', 'registry.example/base:3', '--', 'pip install flask']);
    assert.match(stdout, /^Refused: /);
    assert.match(stdout, /registry\.example\/\* is built on debian:12 \(setting pep668\.images\)/);
  });

  it('names what is wrong in a configuration, checks all the same, and exits 2', async () => {
    folder = new Folder({
      'a/.pep668.json': '{ "rules": { "refused": "off", "override": "loud" }, "image": {}, "fixes.prefer": ["use-magic"] }',
      'a/Dockerfile': refused,
      'b/.pep668.json': '{ "rules": ',
      'b/Dockerfile': refused,
      'c/pyproject.toml': '[tool.pep668\n',
      'c/Dockerfile': refused,
    });
    const { code, found, unread } = await check();
    assert.deepEqual([code, found.length], [2, 3]);
    const said = unread.map(({ path, message }: any) => `${path}: ${message}`);
    assert.match(said[0], /^a\/\.pep668\.json: there is no setting image; there are rules, fixes\.prefer, images, /);
    assert.match(said[1], /^a\/\.pep668\.json: rules\.refused: there is no such rule; there are refused-install, /);
    assert.match(said[2], /^a\/\.pep668\.json: rules\.override must be error, warning, information, hint or off, or /);
    assert.match(said[3], /^a\/\.pep668\.json: fixes\.prefer: there is no strategy use-magic; there are keep-activation, /);
    assert.match(said[4], /^b\/\.pep668\.json: this is no JSON: /);
    assert.match(said[5], /^c\/pyproject\.toml: this is no TOML: /);
    assert.equal(said.length, 6);
    const { stderr } = await folder.run(['check', 'c']);
    assert.equal(stderr.match(/this is no TOML/g)?.length, 1, 'a project file that configures too is named once');
    assert.match(stderr, /^pep668: c\/pyproject\.toml:\d+: this is no TOML/);
    const fixed = await folder.run(['fix', '--diff', 'b']);
    assert.equal(fixed.code, 2);
    assert.match(fixed.stderr, /^pep668: b\/\.pep668\.json: this is no JSON: /);
    assert.match(fixed.stdout, /^\+RUN python3 -m venv/m);
  });
});
