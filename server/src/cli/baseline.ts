import type { HostPort } from './ports';
import type { Report } from './report';
import { UsageError } from './usage';

interface Known {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** Leaves out findings that an earlier `check --format json` reported, as often as it did. Lines may have moved. */
export function withoutBaseline(report: Report, file: string, host: HostPort): Report {
  const left = new Map<string, number>();
  for (const finding of readBaseline(file, host)) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  const findings = report.findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
  return { ...report, findings };
}

function readBaseline(file: string, host: HostPort): readonly Known[] {
  const read = host.readText(file);
  if (read.kind === 'unread') throw new UsageError(`the baseline ${file} cannot be read: ${read.message}`);
  const findings = findingsIn(read.text);
  if (findings === undefined) throw new UsageError(`the baseline ${file} is not the output of pep668 check --format json`);
  return findings;
}

function findingsIn(text: string): readonly Known[] | undefined {
  try {
    const { findings } = JSON.parse(text) as { readonly findings?: unknown };
    return Array.isArray(findings) && findings.every(isKnown) ? findings : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function isKnown(value: unknown): value is Known {
  const known = value as Partial<Known> | null;
  return typeof known?.path === 'string' && typeof known.rule === 'string' && typeof known.message === 'string';
}

function keyOf({ path, rule, message }: Known): string {
  return JSON.stringify([path, rule, message]);
}
