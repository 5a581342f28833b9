// One line of a set: { id, family, cmd, root, user?, env?, files?, shell?, cwd? } → really run and labelled.
import { posix } from 'node:path';
import { labelOf } from './calls.mjs';
import { layersOf } from './places.mjs';
import { runInSandbox } from './sandbox.mjs';

const ABSENT =
  /command not found|: not found$|failed to run command|: executing .*failed|No module named (pip|virtualenv|venv|pipx)|^(xargs|env|nice|nohup|stdbuf|exec|setsid|flock|chrt|ionice|taskset|script|time|sudo|find): .*No such file or directory/m;
const NETWORK = /Unable to locate package|Temporary failure resolving|Could not resolve|Failed to fetch|Network is unreachable/;

/** Why a run says little about another machine: a program or the network was missing. */
function noteOf(stderr) {
  if (ABSENT.test(stderr)) return 'a program it names is not there';
  return NETWORK.test(stderr) ? 'a step before needs the network' : undefined;
}

function treeOf({ files = {}, user = 'root', cwd = '/work' }) {
  const home = user === 'root' ? '/root' : `/home/${user}`;
  const uid = user === 'root' ? 0 : 1000;
  return Object.entries(files).map(([name, text]) => {
    const path = name.startsWith('~/') ? home + name.slice(1) : posix.resolve(cwd, name);
    const own = path.startsWith(`${home}/`) || path.startsWith('/work/') || !name.startsWith('/');
    return { path, data: text, mode: text.startsWith('#!') ? 0o755 : 0o644, uid: own ? uid : 0 };
  });
}

export async function labelItem(item, seconds = 90) {
  const user = item.user ?? 'root';
  const home = user === 'root' ? '/root' : `/home/${user}`;
  const ran = await runInSandbox({
    layers: layersOf(item.root ?? 'bookworm'),
    argv: [`/bin/${item.shell ?? 'bash'}`, '-c', item.cmd],
    env: { HOME: home, USER: user, LOGNAME: user, SHELL: '/bin/bash', LANG: 'C.UTF-8', TERM: 'dumb', ...item.env },
    user,
    cwd: item.cwd ?? '/work',
    tree: treeOf(item),
    seconds,
  });
  const label = labelOf(ran.calls);
  const cutOff = ran.timedOut || ran.exit === null;
  const note = ran.exit ? noteOf(ran.stderr) : undefined;
  return {
    item: {
      ...item,
      label: cutOff && label !== 'refused' ? 'broken' : label,
      refused: ran.calls.filter((call) => call.outcome === 'refused').length,
      exit: ran.exit,
      ...(note ? { note } : {}),
    },
    ran,
  };
}
