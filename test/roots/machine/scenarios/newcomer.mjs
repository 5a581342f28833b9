// A Debian on which nothing but python3 is installed, and somebody who does what the extension says and no more: every command
// that is run was shown by a message. What was read is kept. These need a mirror of Debian.
import assert from 'node:assert/strict';

/** Nothing but python3, as after `apt install python3` in the smallest Debian. */
const bare = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends python3';
const onBare = { user: 'root', network: true, seconds: 400, prepare: bare };

/** The same failed command in two spellings, and a click on the first button of the second. */
const clickInTerminal = async (machine) => {
  const { fs, folder, uri, ask, run } = machine;
  fs.writeFileSync(`${folder}/requirements.txt`, 'flask\n');
  const type = async (typed, sighting) => {
    const red = run('bash', ['-c', typed], { cwd: folder });
    const { message, ways } = await ask('pep668/explainFailure', {
      ...{ commandLine: typed, confidence: 'high', shell: 'bash', cwd: folder, folder: uri, exitCode: red.status },
      sightings: [sighting],
    });
    return { red: red.stderr, message, way: ways[0] };
  };
  const asModule = await type('python3 -m pip install -r requirements.txt', { kind: 'no-module', installer: 'python', detail: 'pip' });
  const asCommand = await type('pip install -r requirements.txt', { kind: 'no-command', installer: 'shell', detail: 'pip' });
  // apt asks whether to go on
  const clicked = run('bash', ['-c', asCommand.way.commandLine], { cwd: folder, input: 'y\n' });
  const flask = run(`${folder}/.venv/bin/python`, ['-c', 'import importlib.metadata as m; print(m.version("flask"))']);
  const { badge } = await machine.environment();
  return { asModule, asCommand, clicked: [clicked.status, clicked.stderr.slice(-300)], flask: flask.stdout, badge };
};

/** *Create Virtual Environment* and its button, then *Install with pipx* and its button. */
const followMessages = async (machine) => {
  const { fs, folder, uri, ask, run } = machine;
  const shell = (command) => run('bash', ['-c', command], { cwd: folder, input: 'y\n' });
  fs.writeFileSync(`${folder}/requirements.txt`, 'flask\nblack\n');
  const [needsPackage] = (await machine.plan()).options;
  const mended = shell(needsPackage.way.command);
  const made = await machine.make(await machine.plan());
  const installed = run(made.interpreter, ['-I', '-m', 'pip', 'install', '-q', '-r', `${folder}/${made.requirements[0]}`]);
  const flask = run(made.interpreter, ['-c', 'import importlib.metadata as m; print(m.version("flask"))']);

  const pipx = async () => (await ask('pep668/installPlan', { folder: uri, text: 'black' })).homes.find(({ id }) => id === 'pipx').way;
  const needsPipx = await pipx();
  const brought = shell(needsPipx.command);
  const black = await machine.step((await pipx()).steps[0]);
  const told = await ask('pep668/installed', { home: 'pipx', name: 'black' });
  const ensured = shell(told.command);
  return {
    messages: [needsPackage.way.message, needsPipx.message, told.message],
    commands: [needsPackage.way.command, needsPipx.command, told.command],
    statuses: [mended, installed, brought, ensured].map(({ status, stderr }) => (status === 0 ? 0 : [status, stderr.slice(-300)])),
    made: made.kind,
    flask: flask.stdout,
    black: [black, run('bash', ['-ic', 'black']).stdout],
  };
};

export const newcomer = [
  {
    ...onBare,
    name: 'nothing but python3: from the red terminal to the requirements, by a click',
    root: 'trixie-bare',
    inside: clickInTerminal,
    expect: ({ asModule, asCommand, clicked, flask, badge }) => {
      assert.match(asModule.red, /No module named pip/);
      assert.equal(asModule.message, 'This Python has no pip, so nothing was installed. A virtual environment brings one.');
      assert.match(asCommand.red, /^bash: line 1: pip: command not found\n$/);
      assert.match(asCommand.message, /^This Python has no pip command, so nothing was installed; .* as Debian looks after this Python/);
      assert.equal(asCommand.way.label, 'Install python3.13-venv, create .venv and run again');
      assert.deepEqual(asCommand.way, asModule.way);
      assert.equal(clicked[0], 0, clicked[1]);
      assert.deepEqual([flask, badge], ['99.0\n', '3.13 · venv']);
    },
  },
  {
    ...onBare,
    name: 'nothing but python3: by the messages to the requirements, and from black to its command',
    root: 'bookworm-bare',
    inside: followMessages,
    expect: ({ messages, commands, statuses, made, flask, black }) => {
      assert.match(messages[0], /cannot make virtual environments yet: .* is in the package python3\.11-venv, which is not installed\.$/);
      assert.match(messages[1], /^pipx is not installed\. It gives each application an environment of its own\./);
      assert.match(
        messages[2],
        /^black was installed\. Its commands \(black\) stand in \/root\/\.local\/bin, which is not on PATH: run “pipx ensurepath” once/,
      );
      assert.deepEqual(commands, ['apt install python3.11-venv', 'apt install pipx', 'pipx ensurepath']);
      assert.deepEqual(statuses, [0, 0, 0, 0]);
      assert.deepEqual([made, flask, black], ['made', '99.0\n', [0, 'black 99.0\n']]);
    },
  },
  {
    name: 'without python3-venv and without sudo: the command works with root’s password',
    root: 'bookworm',
    network: true,
    seconds: 200,
    prepare: 'SUDO_FORCE_REMOVE=yes apt-get purge -y -qq python3.11-venv python3-virtualenv sudo; passwd -d root',
    inside: async (machine) => {
      const { command } = (await machine.plan()).options.find(({ way }) => way.kind === 'missing').way;
      const ran = machine.run('bash', ['-c', command], { input: 'y\n' });
      return { command, ran: [ran.status, ran.stdout.slice(-500), ran.stderr.slice(-500)], tool: (await machine.plan()).options[0].tool };
    },
    expect: ({ command, ran, tool }) => {
      assert.equal(command, "su - -c 'apt update && apt install python3.11-venv'");
      assert.deepEqual([ran[0], tool], [0, 'venv'], ran.join('\n'));
    },
  },
];
