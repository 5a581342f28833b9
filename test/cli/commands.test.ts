import assert from 'node:assert/strict';
import { Folder } from './run';

describe('cli: the command line itself', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('prints its version and its help', async () => {
    const { version } = require(`${process.cwd()}/package.json`);
    assert.deepEqual(await folder.run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await folder.run(['--help']);
    assert.equal(code, 0);
    for (const command of ['check', 'fix', 'explain', 'environment']) assert.match(stdout, new RegExp(`^ {2}pep668 ${command}`, 'm'));
    assert.equal((await folder.run(['check', '--help'])).stdout, stdout);
  });

  for (const [args, message] of [
    [[], /which command/],
    [['frob'], /no command 'frob'/],
    [['constructor'], /no command 'constructor'/],
    [['check', '--bogus'], /--bogus/],
    [['check', '--format', 'xml'], /--format must be one of text, json/],
    [['check', '--rule', 'refused-install'], /kind=severity/],
    [['check', '--rule', 'nope=error'], /no rule 'nope'/],
    [['check', '--rule', 'override=loud'], /error, warning/],
    [['check', '--fail-on', 'doom'], /--fail-on/],
    [['check', '-'], /--stdin-filename/],
    [['check', '--stdin-filename', 'Dockerfile'], /'-'/],
    [['check', '--baseline', 'nowhere.json'], /nowhere\.json/],
    [['fix', '--strategy', 'nope'], /no strategy 'nope'/],
    [['fix', '--diff', '--write'], /exclude/],
    [['explain'], /needs a command/],
    [['explain', '--image', 'a', '--runner', 'b', '--', 'x'], /exclude/],
    [['explain', '--jsonl', '--', 'pip install x'], /standard input/],
    [['environment', '--format', 'sarif'], /--format/],
    [['environment', 'extra'], /'extra'/],
  ] as const) {
    it(`exits 2 with a clear line: pep668 ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await folder.run(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^pep668: .*\nSee pep668 --help\.\n$/);
      assert.match(stderr, message);
    });
  }

  it('environment reports the interpreter that is named', async () => {
    const { code, stdout } = await folder.run(['environment', '--python', '/usr/bin/python3', '--format', 'json']);
    assert.equal(code, 0);
    const report = JSON.parse(stdout);
    assert.deepEqual(
      [report.version, report.interpreter.path, typeof report.virtual, typeof report.venv.usable],
      [1, '/usr/bin/python3', 'boolean', 'boolean'],
    );
    const { stdout: text } = await folder.run(['environment', '--python', '/usr/bin/python3']);
    assert.match(text, /^Interpreter: \/usr\/bin\/python3 \(3\./);
  });

  it('environment does not say that pip refuses where it was told not to', async () => {
    const { stdout } = await folder.run(['environment', '--python', '/usr/bin/python3'], '', { PIP_BREAK_SYSTEM_PACKAGES: '1' });
    assert.match(stdout, /^Managed: /m);
    assert.doesNotMatch(stdout, /refuses/);
  });

  it('environment says that there is no interpreter', async () => {
    const { code, stdout, stderr } = await folder.run(['environment', '--python', './nowhere/python']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^pep668: .*nowhere\/python/);
  });
});
