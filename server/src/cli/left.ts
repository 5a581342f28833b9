import type { Left } from '../analysis/fix-all';
import { ruleDocs } from '../analysis/rule-book';
import { printable } from './printable';

/** A finding that was not mended, with its place in the file as it stands. */
export interface LeftIn extends Left {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** What is left after a fix, and what could be done about it. `strategies`: what was allowed; empty: all but an override. */
export function leftText(left: readonly LeftIn[], strategies: readonly string[]): string {
  const heavy = left.filter(({ finding: { severity } }) => severity === 'error' || severity === 'warning');
  const light = left.length - heavy.length;
  const lines = [
    ...(heavy.length > 0 ? [`pep668: ${count(heavy.length)} left:`] : []),
    ...heavy.map((each) => `  ${printable(each.path)}:${each.line}: ${each.finding.problem.kind}: ${wayOut(each, strategies)}`),
    ...(light > 0
      ? [`pep668: ${count(light)} left that weigh${light === 1 ? 's' : ''} less than a warning; pep668 check shows ${light === 1 ? 'it' : 'them'}`]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function count(number: number): string {
  return number === 1 ? '1 finding is' : `${number} findings are`;
}

function wayOut({ finding, ways }: LeftIn, strategies: readonly string[]): string {
  const [best, ...others] = ways.filter(({ overrides }) => !overrides).map(({ fix }) => fix);
  if (best !== undefined) return `not with ${strategies.join(', ')}, but with ${[best, ...others].join(', ')}`;
  const override = ways.find(({ overrides }) => overrides)?.fix;
  const page = ruleDocs(finding.problem.kind);
  if (override === undefined) return `no fix of ours works here, see ${page}`;
  return `only an override works here (--strategy ${override}), or what you change by hand, see ${page}`;
}
