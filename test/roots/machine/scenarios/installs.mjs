// Applications by the real pipx, and names that must never reach a program.
import assert from 'node:assert/strict';

/** black, from a local wheel, to a command that runs in a new terminal. */
const blackByPipx = async (machine) => {
  const { homes } = await machine.ask('pep668/installPlan', { folder: machine.uri, text: 'black' });
  const pipx = homes.find(({ id }) => id === 'pipx');
  const status = await machine.step(pipx.way.steps[0]);
  const first = await machine.ask('pep668/installed', { home: 'pipx', name: 'black' });
  const before = machine.run('bash', ['-ic', 'black']);
  const ensured = machine.run('sh', ['-c', first.command ?? 'true']);
  const after = machine.run('bash', ['-ic', 'black']);
  return { order: homes.map(({ id }) => id), status, first, before: before.status, ensured: ensured.status, after: after.stdout };
};

export const installs = [
  ...['bookworm', 'trixie', 'sid'].map((root) => ({
    name: 'black by pipx, to a command that runs',
    root,
    // only .local/bin has to be put on PATH: Debian's own profile does it at the next login, too late for this terminal
    inside: blackByPipx,
    expect: ({ order, status, first, before, ensured, after }) => {
      // sid says of itself that it is forky, of which there is no table
      assert.deepEqual(order, root === 'sid' ? ['pipx', 'venv'] : ['pipx', 'distribution', 'venv']);
      assert.equal(status, 0);
      assert.deepEqual([first.reachable, first.command], [false, 'pipx ensurepath']);
      assert.match(first.message, /Its commands \(black\) stand in \/home\/dev\/\.local\/bin, which is not on PATH/);
      assert.deepEqual([before, ensured, after], [127, 0, 'black 99.0\n']);
    },
  })),
  {
    name: 'black without pipx: the exact command',
    root: 'bookworm',
    prepare: 'dpkg --purge --force-depends pipx',
    inside: async (machine) =>
      (await machine.ask('pep668/installPlan', { folder: machine.uri, text: 'black' })).homes.map(({ id, way }) => [id, way.kind, way.command ?? null]),
    expect: (homes) =>
      assert.deepEqual(homes, [
        ['pipx', 'missing', 'sudo apt update && sudo apt install pipx'],
        ['distribution', 'missing', 'sudo apt update && sudo apt install black'],
        ['venv', 'missing', null],
      ]),
  },
  {
    name: 'names that are none reach no program',
    root: 'bookworm',
    inside: async (machine) => {
      const answers = [];
      for (const text of ['$(touch x)', '`touch x`', 'a; touch x', '-e .', '--index-url=x', "a' b"])
        answers.push(await machine.ask('pep668/installPlan', { folder: machine.uri, text }));
      return { answers, left: machine.fs.readdirSync(machine.folder) };
    },
    expect: ({ answers, left }) => {
      for (const { problem } of answers) assert.match(problem, /is not the name of a package|is an option/);
      assert.deepEqual(left, []);
    },
  },
];
