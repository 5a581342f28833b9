// What the files tell is what the interpreter says, and what the real pip does.
import assert from 'node:assert/strict';

const manyPythons = `cd /tmp; bare="python3 -m venv --without-pip"; python3 -m venv plain; $bare --copies copied; $bare --system-site-packages seeing
$bare moved && mv moved elsewhere; ln -s /tmp/plain/bin/python linked; ln -s /usr/bin/python3 base; plain/bin/python -m venv --without-pip nested
mkdir -p odd/bin && ln -s /usr/bin/python3 odd/bin/python3 && : >odd/pyvenv.cfg; virtualenv -q --no-pip made 2>/dev/null
mkdir 'with space' && $bare 'with space/it'"'"'s 🐍'; chmod -R a+rX /tmp`;

/** Each interpreter, told by its files, asked, and by the real pip. */
const compare = async (machine) => {
  const { fs, path, uri, ask, run } = machine;
  const names = ['plain', 'copied', 'seeing', 'elsewhere', 'nested', 'odd', 'made', "with space/it's 🐍"].map((name) => `/tmp/${name}/bin/python3`);
  const found = [...names, '/tmp/linked', '/tmp/base', '/usr/bin/python3', fs.realpathSync('/usr/bin/python3'), '/bin/python3'].filter((each) =>
    fs.existsSync(each),
  );
  const seen = [];
  for (const interpreter of found) {
    const look = async (trusted) => {
      await ask('pep668/observe', { folder: uri, interpreter, trusted });
      const { report, problem } = await machine.environment();
      return report
        ? { path: report.interpreter.path, virtual: report.virtual, managed: report.externallyManaged, marker: report.marker ?? null }
        : { problem };
    };
    const [files, probed] = [await look(false), await look(true)];
    const pip = run(interpreter, ['-m', 'pip', 'install', '-q', '--dry-run', 'flask']);
    const hasPip = !/No module named pip/.test(pip.stderr);
    seen.push({ interpreter, files, probed, refused: hasPip ? /externally-managed-environment/.test(pip.stderr) : null, base: path.basename(interpreter) });
  }
  return seen;
};

/** The server's report and the command line's are one. */
const bothReports = async (machine) => {
  const { report } = await machine.environment();
  const cli = machine.run('/opt/pep668/node', ['/opt/pep668/cli.js', 'environment', '--format', 'json'], { cwd: machine.folder });
  return { report, cli: JSON.parse(cli.stdout) };
};

const hanging = {
  name: 'a python3 that hangs and one that leads nowhere, both before the real one on PATH',
  root: 'bookworm',
  prepare: `mkdir -p /opt/first /opt/second; printf '#!/bin/sh\\nsleep 600\\n' >/opt/first/python3; chmod 755 /opt/first/python3; ln -s /nowhere /opt/second/python3`,
  env: { PATH: '/opt/second:/opt/first:/usr/local/bin:/usr/bin:/bin' },
  inside: bothReports,
  expect: ({ report, cli }) => {
    assert.deepEqual([report.interpreter.path, report.externallyManaged], ['/usr/bin/python3', true]);
    assert.match(report.reasons.map(({ message }) => message).join('\n'), /\/opt\/first\/python3.*(?:hangs|did not answer)/);
    assert.deepEqual(cli, report);
  },
};

export const verdicts = [
  hanging,
  ...['bullseye', 'bookworm', 'trixie', 'sid', 'forky'].map((root) => ({
    name: 'the verdict by files, by the interpreter and by pip',
    root,
    prepare: manyPythons,
    inside: compare,
    expect: (seen) => {
      assert.ok(seen.length >= 11, `${seen.length} interpreters`);
      for (const { interpreter, files, probed, refused } of seen) {
        assert.deepEqual(files, probed, interpreter);
        if (refused !== null) assert.equal(files.managed, refused, `${interpreter} and pip`);
      }
      assert.ok(root === 'bullseye' || seen.some(({ refused }) => refused), 'pip refuses somewhere');
      assert.ok(
        seen.some(({ refused }) => refused === false),
        'pip installs somewhere',
      );
    },
  })),
];
