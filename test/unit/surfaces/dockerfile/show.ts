import type { CopySource, Mount, Step } from '../../../../server/src/model/surface';
import type { Value } from '../../../../server/src/model/value';

/** A step in one line, for rows of tests. */
export function show(step: Step): string {
  switch (step.kind) {
    case 'shell':
      return `${mounts(step)}${[step.shell, ...(step.options ?? [])].join(' ')}: ${inLine(step.source.text)}`;
    case 'exec':
      return `${mounts(step)}exec: ${step.arguments.map(({ value }) => text(value)).join('|')}`;
    case 'variable':
      return `${step.name}=${text(step.value)}${step.scope === 'build' ? ' (build)' : ''}${step.joined ? ' (joined)' : ''}`;
    case 'user':
      return `user ${text(step.user)}`;
    case 'directory':
      return `cd ${text(step.path)}`;
    case 'copy':
      return `copy ${origin(step.from)}${step.sources.map(text).join(' ')} → ${text(step.target)}${step.owner === undefined ? '' : ` (${text(step.owner)})`}`;
    case 'file':
      return `file ${text(step.path)}${step.executable ? ' (program)' : ''}: ${inLine(text(step.text))}`;
    case 'unknown':
      return `unknown: ${step.because}`;
  }
}

/** A stage's name, an image in angle brackets, nothing for what the build is given. */
function origin(from: CopySource): string {
  if (from.kind === 'job') return `${from.job}:`;
  if (from.kind === 'place') return `<${from.place.kind === 'image' ? from.place.reference : from.place.kind}>`;
  return from.kind === 'context' ? '' : 'elsewhere ';
}

function mounts({ mounts: all = [] }: { readonly mounts?: readonly Mount[] }): string {
  return all
    .map((mount) => {
      if (mount.kind === 'variable') return `${mount.name}=? `;
      const from = mount.kind === 'files' ? ` ${origin(mount.from) || 'context '}${text(mount.source)}` : '';
      return `[${mount.kind}${from} at ${text(mount.target)}] `;
    })
    .join('');
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
