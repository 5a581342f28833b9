import { rules } from '../server/src/rules';
import type { Finding } from '../server/src/model/analysis';
import type { ActiveInterpreter } from '../server/src/model/facts';
import type { ProblemKind, Severity } from '../server/src/model/problem';

/** An annotated file: what is analysed, and what its first line gives. */
export interface CaseFile {
  /** Without the first line and the caret lines. */
  readonly text: string;
  readonly interpreter: ActiveInterpreter | undefined;
  readonly lineEnd: '\n' | '\r\n';
  /** Level of a rule that is off by default. */
  readonly rules: Readonly<Record<string, Severity>>;
  /** The first line as written, with its end; or nothing. */
  readonly head: string;
}

const caretLine = /^(?:#|\/\/)(?:<~+| *\^+) [a-z-]+(?: \([a-z]+\))?(?: \+\d+)?$/;

/** Takes the annotations out of a file. */
export function readCase(annotated: string): CaseFile {
  const head = /^(?:#|\/\/) given:.*\n/.exec(annotated)?.[0] ?? '';
  const given = new Map([...head.matchAll(/(\S+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]));
  const lineEnd = given.get('line-ends') === 'crlf' ? '\r\n' : '\n';
  const lines = annotated.slice(head.length).split('\n');
  const text = lines.filter((line) => !caretLine.test(line)).join(lineEnd);
  return { text, interpreter: interpreterOf(given.get('interpreter') ?? 'none'), lineEnd, rules: ruleOf(given.get('rule')), head };
}

function ruleOf(kind: string | undefined): CaseFile['rules'] {
  if (kind === undefined) return {};
  if (!Object.hasOwn(rules, kind)) throw new Error(`rule=${kind}: there is none`);
  return { [kind]: rules[kind as ProblemKind].severity };
}

function interpreterOf(given: string): ActiveInterpreter | undefined {
  if (given === 'none') return undefined;
  if (given === 'unmanaged') return { path: '/usr/local/bin/python3', version: '3.12.7', kind: 'system', virtual: false, externallyManaged: false };
  if (given === 'venv') return { path: '/home/dev/app/.venv/bin/python', version: '3.11.2', kind: 'venv', virtual: true, externallyManaged: false };
  if (given === 'managed') return { path: '/usr/bin/python3', version: '3.11.2', kind: 'system', virtual: false, externallyManaged: true, managedBy: 'Debian' };
  throw new Error(`interpreter=${given}: it is managed, unmanaged, venv or none`);
}

/** Draws findings into a text as a case file has them: the inverse of `readCase`. */
export function drawCase({ text, head, lineEnd }: CaseFile, findings: readonly Finding[], sign: string): string {
  const lines = text.split(lineEnd);
  let offset = 0;
  const drawn = lines.flatMap((line) => {
    const start = offset;
    offset += line.length + lineEnd.length;
    const here = findings.filter(({ span }) => span.start >= start && span.start < offset);
    return [line, ...here.map((finding) => drawFinding(finding, line, start, text.slice(finding.span.start, finding.span.end), sign))];
  });
  return head + drawn.join('\n');
}

/** One caret line. What goes on over more lines is drawn to the end of its first one, with the number of the others. */
function drawFinding({ span, problem, severity }: Finding, line: string, lineStart: number, covered: string, sign: string): string {
  const column = span.start - lineStart;
  const width = Math.max(Math.min(span.end - lineStart, line.length) - column, 1);
  const marks = column < sign.length ? `${sign}<`.padEnd(column + width, '~') : `${sign.padEnd(column)}${'^'.repeat(width)}`;
  const further = covered.split('\n').length - 1;
  return [marks, problem.kind, ...weight(problem.kind, severity), ...(further > 0 ? [`+${further}`] : [])].join(' ');
}

/** The severity, where it is not the rule's own. */
function weight(kind: ProblemKind, severity: string): readonly string[] {
  return rules[kind].severity === severity ? [] : [`(${severity})`];
}
