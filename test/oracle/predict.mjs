// What the built command line predicts for labelled rows, and how the two compare.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const builtCli = join(import.meta.dirname, '../../dist/cli.js');

const UBUNTU = new Set(['jammy', 'noble']);

/** A row of a set as a request to `explain --jsonl`. */
export function requestOf(row) {
  const bare = row.root.endsWith('-bare');
  const suite = bare ? row.root.slice(0, -'-bare'.length) : row.root;
  return {
    id: row.id,
    command: row.cmd,
    image: `${UBUNTU.has(suite) ? 'ubuntu' : 'debian'}:${suite}`,
    user: row.user,
    env: row.env,
    shell: row.shell,
    cwd: row.cwd ?? '/work',
    files: row.files,
    ...(bare ? { packages: [] } : {}),
  };
}

/** Map of id → { verdict, refused, invocations, reasons }, from one run of the command line. */
export async function predict(rows, cli = builtCli) {
  const child = spawn(process.execPath, [cli, 'explain', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => {}); // it ended early: told below, by what is missing
  child.stdin.end(rows.map((row) => `${JSON.stringify(requestOf(row))}\n`).join(''));
  const answers = new Map();
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line);
    const invocations = answer.invocations ?? [];
    answers.set(answer.id, { ...answer, refused: invocations.filter(({ verdict }) => verdict === 'refused').length });
  }
  await ended;
  const lost = rows.filter(({ id }) => !answers.has(id));
  if (lost.length > 0) throw new Error(`no answer for ${lost.length} of ${rows.length} rows, ${lost[0].id} first`);
  return answers;
}

/** A run that stopped at a missing program or network says little about another machine. */
export const isSetApart = (row) => row.note !== undefined && row.label !== 'refused' && row.family !== 'lookalike';

/** One word for a row and its prediction. `unsaid-…`: the tool answers that it does not know. */
export function judge(row, answer) {
  const refused = row.label === 'refused';
  if (isSetApart(row)) return 'set-apart';
  if (answer.verdict === 'refused') return refused ? 'hit' : 'false-alarm';
  if (answer.verdict === 'unknown') return refused ? 'unsaid-refused' : 'unsaid-fine';
  return refused ? 'miss' : 'quiet';
}

/** The counts of some rows, and the three numbers that matter, in percent. */
export function tally(rows, answers) {
  const counts = { hit: 0, miss: 0, 'false-alarm': 0, quiet: 0, 'unsaid-refused': 0, 'unsaid-fine': 0, 'set-apart': 0 };
  let exact = 0;
  for (const row of rows) {
    const answer = answers.get(row.id);
    counts[judge(row, answer)] += 1;
    if (!isSetApart(row) && answer.refused === row.refused) exact += 1;
  }
  const scored = rows.length - counts['set-apart'];
  const refused = counts.hit + counts.miss + counts['unsaid-refused'];
  const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    ...counts,
    found: percent(counts.hit, refused),
    alarms: percent(counts['false-alarm'], scored - refused),
    exact: percent(exact, scored),
  };
}

/** What the engine is held to. */
export const THRESHOLDS = { found: 99, alarms: 0.5, exact: 97 };
export const holds = ({ found, alarms, exact }) => found >= THRESHOLDS.found && alarms <= THRESHOLDS.alarms && exact >= THRESHOLDS.exact;

export function describe(row, answer) {
  const where = [row.root, row.user ?? 'root', row.shell ?? 'bash', row.cwd, row.env && JSON.stringify(row.env)].filter(Boolean).join(' ');
  const reasons = (answer.invocations ?? []).map(({ installer, verdict, reasons }) => {
    const why = (reasons ?? []).map((reason) => reason.message ?? reason).join('; ');
    return `    ${installer} ${verdict}: ${why}`;
  });
  const files = Object.entries(row.files ?? {}).map(([path, text]) => `    file ${path}: ${JSON.stringify(text)}`);
  const lines = row.cmd.split('\n').map((line) => `  ${line}`);
  return [
    `${row.id} ${row.family} [${where}]: ${row.label} x${row.refused}, predicted ${answer.verdict} x${answer.refused}`,
    ...lines,
    ...files,
    ...reasons,
  ].join('\n');
}
