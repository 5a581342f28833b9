// What a virtual environment is made of, on a Debian with and without the parts of it.
import assert from 'node:assert/strict';

const withoutVenv = 'dpkg --purge --force-depends python3-venv python3.11-venv';
const withoutTools = 'dpkg --purge --force-depends virtualenv python3-virtualenv pipx';
const nothingElse = `${withoutVenv} python3-pip; ${withoutTools}`;

/** Makes the first one that is ready, and installs into it. */
const makeAndInstall = async (machine) => {
  const before = await machine.environment();
  const plan = await machine.plan();
  const made = await machine.make(plan);
  const installed = machine.run(`${machine.folder}/.venv/bin/pip`, ['install', '-q', 'flask']);
  const after = await machine.environment();
  return {
    label: plan.options[0].label,
    tool: plan.options[0].tool,
    made,
    installed: [installed.status, installed.stderr.slice(-300)],
    before: [before.report.externallyManaged, before.badge],
    after: [after.report.externallyManaged, after.report.interpreter.path, after.badge],
    ignored: machine.fs.existsSync(`${machine.folder}/.venv/.gitignore`),
  };
};

const wasMade = (version, tool) => (answer) => {
  assert.match(answer.label, new RegExp(`^Python ${version}\\.\\d+ · Debian, apt$`));
  assert.equal(answer.tool, tool);
  assert.equal(answer.made.kind, 'made');
  assert.deepEqual(answer.installed, [0, '']);
  assert.deepEqual(answer.before, [true, `${version} · apt`]);
  assert.deepEqual(answer.after, [false, `/work/project/.venv/bin/python`, `${version} · venv`]);
  assert.equal(answer.ignored, true);
};

/** What is offered where ensurepip is not there. */
const offers = async (machine) => {
  const { report } = await machine.environment();
  const plan = await machine.plan();
  return {
    venv: report.venv,
    options: plan.options.map(({ tool, way }) => [tool, way.kind, way.command ?? null]),
    left: machine.fs.readdirSync(machine.folder),
  };
};

/** Makes it by one tool and installs. */
const makeBy = (tool) => `async (machine) => {
  const plan = await machine.plan();
  const option = plan.options.find((each) => each.tool === '${tool}' && each.way.kind === 'ready');
  const made = await machine.make(plan, option);
  const installed = machine.run(machine.folder + '/.venv/bin/python', ['-m', 'pip', 'install', '-q', 'flask']);
  return { made, installed: installed.status, said: installed.stderr };
}`;
const wasInstalled = ({ made, installed, said }) => assert.deepEqual([made.kind, installed], ['made', 0], said);

export const environments = [
  ...[
    ['bookworm', '3.11'],
    ['trixie', '3.13'],
  ].flatMap(([root, version]) => [{ name: `made by venv, as a user`, root, inside: makeAndInstall, expect: wasMade(version, 'venv') }]),
  { name: 'made by venv, as root', root: 'bookworm', user: 'root', inside: makeAndInstall, expect: wasMade('3.11', 'venv') },
  {
    name: 'without python3-venv: ways without root, and the exact package',
    root: 'bookworm',
    prepare: withoutVenv,
    inside: offers,
    expect: ({ venv, options, left }) => {
      assert.deepEqual(venv, { usable: false, missing: 'python3.11-venv' });
      assert.deepEqual(options, [
        ['virtualenv', 'ready', null],
        ['outer-pip', 'ready', null],
        ['venv', 'missing', 'sudo apt update && sudo apt install python3.11-venv'],
      ]);
      assert.deepEqual(left, []);
    },
  },
  {
    name: 'without python3-venv: made by the pip of outside',
    root: 'bookworm',
    prepare: `${withoutVenv}; ${withoutTools}`,
    inside: makeBy('outer-pip'),
    expect: wasInstalled,
  },
  {
    name: 'without python3-venv: made by virtualenv',
    root: 'trixie',
    prepare: 'dpkg --purge --force-depends python3-venv python3.13-venv',
    inside: makeBy('virtualenv'),
    expect: wasInstalled,
  },
  {
    name: 'with nothing but python3: the exact package, and nothing is begun',
    root: 'bookworm',
    prepare: nothingElse,
    inside: offers,
    expect: ({ venv, options, left }) => {
      assert.deepEqual(venv, { usable: false, missing: 'python3.11-venv' });
      assert.deepEqual(options, [['venv', 'missing', 'sudo apt update && sudo apt install python3.11-venv']]);
      assert.deepEqual(left, []);
    },
  },
];
