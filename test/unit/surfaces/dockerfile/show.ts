import type { Step } from '../../../../server/src/model/surface';
import type { Value } from '../../../../server/src/model/value';

/** A step in one line, for rows of tests. */
export function show(step: Step): string {
  switch (step.kind) {
    case 'shell':
      return `${[step.shell, ...(step.options ?? [])].join(' ')}: ${inLine(step.source.text)}`;
    case 'exec':
      return `exec: ${step.arguments.map(({ value }) => text(value)).join('|')}`;
    case 'variable':
      return `${step.name}=${text(step.value)}${step.scope === 'build' ? ' (build)' : ''}${step.joined ? ' (joined)' : ''}`;
    case 'user':
      return `user ${text(step.user)}`;
    case 'directory':
      return `cd ${text(step.path)}`;
    case 'copy':
      return `copy ${step.from.kind === 'job' ? `${step.from.job}:` : step.from.kind === 'elsewhere' ? 'elsewhere ' : ''}${step.sources.map(text).join(' ')} → ${text(step.target)}`;
    case 'file':
      return `file ${text(step.path)}: ${inLine(text(step.text))}`;
    case 'unknown':
      return `unknown: ${step.because}`;
  }
}

function text(value: Value): string {
  if (typeof value === 'string') return value;
  return value.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { variable, operator, operand = '' } = piece.reference ?? { variable: undefined };
      return variable === undefined ? '?' : operator === undefined ? `$${variable}` : `\${${variable}${operator}${text(operand)}}`;
    })
    .join('');
}

function inLine(value: string): string {
  return value.replace(/\n/g, '⏎');
}
