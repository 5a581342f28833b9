// Reads the observer's log: which pip calls there were, and what became of each.

/** pip's general options that take a value: the word after them is not the sub-command. */
const WITH_VALUE = new Set(
  `--log --log-file --local-log --proxy --retries --timeout --default-timeout --exists-action --trusted-host --cert
  --client-cert --cache-dir --python --keyring-provider --use-feature --use-deprecated --resume-retries`.split(/\s+/),
);

/** What pip says where it stops over its own command line: before or instead of an install. */
const USAGE =
  /^\s*Usage:|no such option|ERROR: unknown command|You must give at least one requirement|Can not combine|Could not locate Python interpreter|Could not open requirements file|Could not find an activated virtualenv|requires? (an|\d+) argument|error: invalid|ERROR: Invalid requirement/m;

/** Runs inside these are theirs, not the command's: making a venv seeds it with pip. */
const INNER = new Set(['ensurepip', 'venv', 'virtualenv']);

/** What a python command line runs: { kind: 'pip' | 'inline' | a module or script name, rest: its arguments }. */
export function readPython(argv) {
  for (let i = 1; i < argv.length; i++) {
    const word = argv[i];
    if (word === '-W' || word === '-X') i++;
    else if (/^-[bBdEhiIOqsSuvx]*c$/.test(word)) return { kind: 'inline', rest: argv.slice(i + 1) };
    else if (/^-[^-]/.test(word)) {
      const module = /^-[bBdEhiIOqsSuvx]*m(.*)$/.exec(word);
      if (module) return module[1] ? ofModule(module[1], argv.slice(i + 1)) : ofModule(argv[i + 1] ?? '', argv.slice(i + 2));
    } else if (!word.startsWith('--')) {
      const base = word.replace(/\/+$/, '').replace(/.*\//, '');
      const pip = /^pip[\d.]*$/.test(base) || base === '__pip-runner__.py' || word.endsWith('/pip/__main__.py');
      return { kind: pip ? 'pip' : base, rest: argv.slice(i + 1) };
    }
  }
  return { kind: 'other', rest: [] };
}

function ofModule(module, rest) {
  return { kind: module === 'pip' || module.startsWith('pip.') ? 'pip' : module, rest };
}

function subcommand(words) {
  for (let i = 0; i < words.length; i++) {
    if (WITH_VALUE.has(words[i])) i++;
    else if (!words[i].startsWith('-')) return words[i];
  }
  return '';
}

function processes(log) {
  const byPid = new Map();
  const started = [];
  for (const line of log.split('\n')) {
    if (!line) continue;
    const event = JSON.parse(line);
    const known = byPid.get(event.pid);
    if (event.event === 'start') {
      // exec in place starts the same process anew: the last one holds
      const process = { ...event, ...readPython(event.argv), opened: false, code: null, err: '', out: '' };
      byPid.set(event.pid, process);
      started.push(process);
    } else if (known && event.event === 'marker') known.opened = true;
    else if (known) Object.assign(known, { code: event.code, err: event.err, out: event.out });
  }
  return { byPid, started };
}

function outcome(process) {
  const { kind, code, err, out, rest } = process;
  if (process.opened || err.includes('externally-managed-environment')) return 'refused';
  if (kind === 'inline') return /Successfully installed|No matching distribution|Requirement already satisfied/.test(out + err) ? 'passes' : 'other';
  if (kind !== 'pip' || /No module named '?pip|can't open file/.test(err)) return 'other';
  // 2: pip's own command line or configuration; 3: no virtual environment where one is required
  if (code === 2 || code === 3 || (code === 1 && USAGE.test(err))) return 'usage-error';
  return /^(un)?install$/.test(subcommand(rest)) && !/^Usage:/m.test(out) ? 'passes' : 'other';
}

/** The pip calls of a log, in the order they started: { argv, outcome, exit, uid?, nested? }. */
export function callsOf(log) {
  const { byPid, started } = processes(log);
  const counts = (process) => ['pip', 'ensurepip', 'inline'].includes(process.kind) || outcome(process) === 'refused';
  return started.filter(counts).map((process) => ({
    argv: process.argv,
    outcome: outcome(process),
    exit: process.code,
    ...(process.uid === 0 ? {} : { uid: process.uid }),
    ...nesting(process, byPid),
  }));
}

/** Run by another pip, by pipx or while a venv was made? */
function nesting(process, byPid) {
  let parent = byPid.get(process.ppid);
  for (let depth = 0; parent && depth < 20; depth++) {
    if (parent.kind === 'pip' || INNER.has(parent.kind)) return { nested: parent.kind };
    if (parent.argv.slice(0, 3).join(' ').includes('pipx')) return { nested: 'pipx' };
    parent = byPid.get(parent.ppid);
  }
  return {};
}

/** One word for a run; calls made by ensurepip, venv and virtualenv do not count. */
export function labelOf(calls) {
  const outcomes = new Set(calls.filter((call) => !INNER.has(call.nested)).map((call) => call.outcome));
  return ['refused', 'passes', 'usage-error'].find((label) => outcomes.has(label)) ?? 'not-an-install';
}
