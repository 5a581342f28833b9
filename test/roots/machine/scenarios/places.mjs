// Where a virtual environment is made, and what stands there already.
import assert from 'node:assert/strict';

const make = async (machine) => {
  const plan = await machine.plan();
  const made = await machine.make(plan);
  // the script “pip” itself cannot stand in such a folder: distlib puts the path between plain quotes
  const pip = machine.run(`${machine.folder}/.venv/bin/python`, ['-m', 'pip', 'install', '-q', 'flask']);
  return { standing: plan.standing, made, pip: [pip.status ?? String(pip.error), pip.stderr ?? ''], left: machine.fs.readdirSync(machine.folder) };
};

const repair = async (machine) => {
  const plan = await machine.plan();
  const refused = await machine.make(plan);
  const made = await machine.make(plan, plan.options[0], { repair: true });
  const pip = machine.run(`${machine.folder}/.venv/bin/pip`, ['install', '-q', 'flask']);
  return { standing: plan.standing, refused, made, pip: pip.status, left: machine.fs.readdirSync(machine.folder) };
};

const wasRepaired = (why) => (answer) => {
  assert.equal(answer.standing.kind, 'broken');
  assert.match(answer.standing.message, why);
  assert.equal(answer.refused.kind, 'refused');
  assert.deepEqual([answer.made.kind, answer.pip, answer.left], ['made', 0, ['.venv']]);
};

const strange = `/work/it's a "project" 🐍 $(touch x)`;
const own = (path) => `mkdir -p '${path}' && chown dev:dev '${path}'`;

export const places = [
  {
    name: 'a folder with spaces, quotes and an emoji',
    root: 'bookworm',
    folder: strange,
    inside: make,
    expect: ({ made, pip, left }) => {
      assert.equal(made.kind, 'made');
      assert.deepEqual(pip, [0, '']);
      assert.deepEqual(left, ['.venv']);
    },
  },
  {
    name: 'a folder that may not be written',
    root: 'bookworm',
    prepare: 'mkdir -p /work/project && chown root /work/project && chmod 555 /work/project',
    inside: make,
    expect: ({ made, left }) => {
      assert.equal(made.kind, 'refused');
      assert.match(made.message, /\.venv cannot be made: you may not write into \/work\/project\. Nothing was changed\.$/);
      assert.deepEqual(left, []);
    },
  },
  {
    name: 'a disk that is full half-way',
    root: 'bookworm',
    folder: '/dev/small/project',
    inside: make,
    expect: ({ made, left }) => {
      assert.deepEqual([made.kind, made.message, left], ['undone', 'Nothing was left behind.', []]);
      assert.notDeepEqual(made.statuses, [0], 'venv really failed');
    },
  },
  {
    name: 'stopped in the middle',
    root: 'bookworm',
    inside: async (machine) => {
      const plan = await machine.plan();
      const made = await machine.make(plan, plan.options[0], { stopAfter: `${plan.target}/lib/python3.11/site-packages` });
      return { made, left: machine.fs.readdirSync(machine.folder) };
    },
    expect: ({ made, left }) => assert.deepEqual([made.kind, made.statuses, left], ['undone', ['SIGTERM'], []]),
  },
  {
    name: 'one whose Python is gone is made anew, when asked',
    root: 'bookworm',
    prepare: `${own('/work/project')}; cd /work/project; setpriv --reuid=dev --regid=dev --init-groups sh -c 'python3 -m venv --without-pip .venv && ln -sf /usr/bin/python3.9 .venv/bin/python3'`,
    inside: repair,
    expect: wasRepaired(/is a link that leads nowhere/),
  },
  {
    name: 'one that was moved is made anew, when asked',
    root: 'trixie',
    prepare: `${own('/work/project')}; cd /work; setpriv --reuid=dev --regid=dev --init-groups sh -c 'python3 -m venv /tmp/before && mv /tmp/before project/.venv'`,
    inside: repair,
    expect: wasRepaired(/was made at \/tmp\/before and moved/),
  },
  {
    name: 'one that venv itself left half made, for want of ensurepip',
    root: 'bookworm',
    prepare: `${own('/work/project')}; cd /work/project; mv /usr/lib/python3.11/ensurepip /tmp/; setpriv --reuid=dev --regid=dev --init-groups python3 -m venv .venv || mv /tmp/ensurepip /usr/lib/python3.11/`,
    inside: repair,
    expect: wasRepaired(/is half made/),
  },
  {
    name: 'a folder of something else',
    root: 'bookworm',
    prepare: `${own('/work/project/.venv')}; echo years >/work/project/.venv/thesis.tex`,
    inside: async (machine) => {
      const plan = await machine.plan();
      const made = await machine.make(plan, plan.options[0], { repair: true });
      return { made, text: machine.fs.readFileSync(`${plan.target}/thesis.tex`, 'utf8') };
    },
    expect: ({ made, text }) => {
      assert.match(made.message, /is a folder of something else.*Nothing was changed/);
      assert.equal(text, 'years\n');
    },
  },
];
