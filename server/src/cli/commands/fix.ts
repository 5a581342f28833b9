import { type FixedText, type Left, fixAll } from '../../analysis/fix-all';
import { analyse } from '../../analysis/analyse';
import { fixes } from '../../fixes';
import { buildOptions, parse, readBuild, readKind } from '../arguments';
import { circumstancesFrom } from '../circumstances';
import { unifiedDiff } from '../diff';
import { type LeftIn, leftText } from '../left';
import { Lines } from '../lines';
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
  const code = await mendFiles(positionals, ports, { mend, deliver: values.write ? write : show, strategies });
  const problems = circumstances.problems();
  for (const { path, message } of problems) await ports.stderr.write(`pep668: ${printable(path)}: ${printable(message)}\n`);
  return problems.length > 0 ? exit.failure : code;
}

interface Mending {
  readonly mend: (source: Source) => FixedText;
  readonly deliver: Deliver;
  readonly strategies: readonly string[];
}

type Deliver = (source: Source, fixed: FixedText, ports: Ports) => Promise<boolean>;

async function mendFiles(paths: readonly string[], ports: Ports, { mend, deliver, strategies }: Mending): Promise<number> {
  let failed = false;
  let changed = 0;
  const left: LeftIn[] = [];
  for (const source of sourcesOf(paths, ports)) {
    if ('message' in source) {
      await ports.stderr.write(`pep668: ${source.path}: ${source.message}\n`);
      failed = true;
      continue;
    }
    const fixed = mend(source);
    const isChanged = fixed.text !== source.text;
    const isDelivered = !isChanged || (await deliver(source, fixed, ports));
    if (isChanged) changed += 1;
    if (!isDelivered) failed = true;
    const isWritten = deliver === write && isDelivered;
    for (const each of fixed.left) left.push({ ...each, path: source.path, line: lineOf(each, isWritten ? fixed.text : source.text, isWritten) });
  }
  // to the side, so that the difference can be piped
  await ports.stderr.write(left.length > 0 ? leftText(left, strategies) : changed === 0 ? 'pep668: nothing to mend\n' : '');
  return failed ? exit.failure : exit.good;
}

/** The 1-based line of a finding in a file as it stands. */
function lineOf({ finding, was }: Left, text: string, isWritten: boolean): number {
  const start = isWritten ? finding.span.start : was;
  return new Lines(text).rangeOf({ start, end: start }).start.line + 1;
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
