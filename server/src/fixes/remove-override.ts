import type { Edit, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import type { Span } from '../model/span';
import { without } from './shared/call-edits';

/** Takes away an override that changes nothing, or that this pip does not know. */
export const removeOverride: Fix = {
  id: 'remove-override',
  mends: ['needless-override', 'unsupported-override'],
  *offers(problem, scene) {
    if (problem.kind !== 'needless-override' && problem.kind !== 'unsupported-override') return;
    const edit = removal(problem.span, scene);
    if (edit) yield { title: 'Remove the override', edits: [edit] };
  },
};

/** An option, a variable before a command, or an instruction or pair of `ENV` and `ARG`. */
function removal(span: Span, { document: { text } }: Scene): Edit | undefined {
  const written = text.slice(span.start, span.end);
  if (/^--?[a-z][a-z-]*(=\S*)?$/.test(written)) return without(span, text);
  if (/^(ENV|ARG)\s+PIP_\w+(=|\s+)\S+$/i.test(written)) return wholeLine(span, text);
  if (!/^(PIP|UV)_\w+=\S*$/.test(written)) return undefined;
  const blanks = /^[ \t]+/.exec(text.slice(span.end))?.[0].length ?? 0;
  const rest = text.slice(span.end + blanks);
  // before a command; alone or behind export it would leave a command without words
  return blanks > 0 && /^[\w./]/.test(rest) && !/\b(export|env|set)[ \t]+$/.test(text.slice(0, span.start))
    ? { span: { start: span.start, end: span.end + blanks }, text: '' }
    : undefined;
}

function wholeLine({ start, end }: Span, text: string): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  return { span: { start: from, end: newline < 0 ? text.length : newline + 1 }, text: '' };
}
