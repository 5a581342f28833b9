import type { Edit, Scene } from '../../model/analysis';
import type { Span } from '../../model/span';
import { without } from './call-edits';

/** An option, a variable before a command, or an instruction or pair of `ENV` and `ARG`. */
export function removal(span: Span, { document: { text } }: Scene): Edit | undefined {
  const written = text.slice(span.start, span.end);
  if (/^--?[a-z][a-z-]*(=\S*)?$/.test(written)) return without(span, text);
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const after = /^.*/.exec(text.slice(span.end))?.[0].trim();
  if (/^\s*(ENV|ARG)\s+$/i.test(before) && after === '') return wholeLine(span, text);
  if (/^\s*ENV\s+\S+=/i.test(before)) return without(span, text);
  if (/^(ENV|ARG)\s+(PIP|UV)_\w+(=|\s+)\S+$/i.test(written)) return wholeLine(span, text);
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
