import { type FixedText, fixAll } from '../../analysis/fix-all';
import { analyse } from '../../analysis/analyse';
import { fixes } from '../../fixes';
import { buildOptions, parse, readBuild, readKind } from '../arguments';
import { circumstancesFrom } from '../circumstances';
import { unifiedDiff } from '../diff';
import type { Ports } from '../ports';
import { printable } from '../printable';
import { type Source, sourcesOf } from '../sources';
import { UsageError, exit } from '../usage';

const options = {
  strategy: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  ...buildOptions,
  diff: { type: 'boolean' },
  write: { type: 'boolean' },
} as const;

/** `pep668 fix`: mends files, or shows what it would mend. */
export async function fix(args: readonly string[], ports: Ports): Promise<number> {
  const { values, positionals } = parse(args, options);
  if (values.diff && values.write) throw new UsageError('--diff and --write exclude each other');
  const strategies = (values.strategy ?? []).flatMap((list) => list.split(',')).map(readStrategy);
  const kinds = (values.rule ?? []).map(readKind);
  const circumstances = await circumstancesFrom(ports, { build: readBuild(values), rules: {} });
  const mend = (source: Source) => {
    const { facts, options: set } = circumstances.of(source);
    const wants = kinds.length === 0 ? {} : { wants: ({ problem }: { problem: { kind: string } }) => kinds.includes(problem.kind) };
    return fixAll(analyse(source, facts, set), facts, set, { strategies, ...wants });
  };
  const code = await mendFiles(positionals, ports, mend, values.write ? write : show);
  const problems = circumstances.problems();
  for (const { path, message } of problems) await ports.stderr.write(`pep668: ${printable(path)}: ${printable(message)}\n`);
  return problems.length > 0 ? exit.failure : code;
}

/** What a difference does not say; to the side, so that the difference can be piped. */
function closing(changed: number, left: number): string {
  if (left > 0)
    return `pep668: ${left === 1 ? '1 finding is' : `${left} findings are`} left that nothing mends here; pep668 check shows ${left === 1 ? 'it' : 'them'}\n`;
  return changed === 0 ? 'pep668: nothing to mend\n' : '';
}

type Deliver = (source: Source, fixed: FixedText, ports: Ports) => Promise<boolean>;

async function mendFiles(paths: readonly string[], ports: Ports, mend: (source: Source) => FixedText, deliver: Deliver): Promise<number> {
  let failed = false;
  let left = 0;
  let changed = 0;
  for (const source of sourcesOf(paths, ports)) {
    if ('message' in source) {
      await ports.stderr.write(`pep668: ${source.path}: ${source.message}\n`);
      failed = true;
      continue;
    }
    const fixed = mend(source);
    left += fixed.left;
    if (fixed.text === source.text) continue;
    changed += 1;
    if (!(await deliver(source, fixed, ports))) failed = true;
  }
  await ports.stderr.write(closing(changed, left));
  return failed ? exit.failure : exit.good;
}

async function show(source: Source, { text }: FixedText, { stdout }: Ports): Promise<boolean> {
  await stdout.write(unifiedDiff(source.path, source.text, text));
  return true;
}

async function write(source: Source, { text, fixed }: FixedText, { host, stdout, stderr }: Ports): Promise<boolean> {
  const written = host.replaceText(source.path, source.text, text);
  if (written.kind === 'failed') {
    await stderr.write(`pep668: ${source.path}: ${written.message}\n`);
    return false;
  }
  await stdout.write(`${source.path}: ${[...new Set(fixed.map(({ fix }) => fix))].join(', ')}\n`);
  return true;
}

function readStrategy(id: string): string {
  const known = fixes.map((strategy) => strategy.id);
  if (!known.includes(id)) throw new UsageError(`there is no strategy '${id}'; there are ${known.join(', ')}`);
  return id;
}
