import type { Locate } from '../model/span';
import type { Value } from '../model/value';
import type { Context } from './context';
import type { HereDoc, Word } from './parse';

// Where each letter stands of a text that a shell may read as a script in its turn.

/** Of a quoted word, if it became what is written between its quotes. */
export function ofQuotedWord({ text, pos }: Word, value: Value, { locate }: Context): Locate | undefined {
  if (!/^["']/.test(text) || value !== text.slice(1, -1)) return undefined;
  return (start, end) => locate(pos + 1 + start, pos + 1 + end);
}

/** Of a here-document, if nothing in it is filled in or escaped. `text`: what it became, before its tabs are cut off. */
export function ofHereDocument(
  { pos, end }: HereDoc['body'],
  { text, stripped }: { readonly text: Value; readonly stripped: boolean },
  context: Context,
): Locate | undefined {
  const written = context.text.slice(pos, end);
  if (text !== written) return undefined;
  return stripped ? withoutTabs(written, pos, context) : (from, to) => context.locate(pos + from, pos + to);
}

/** `<<-`: tabs at the beginning of lines are cut off. */
function withoutTabs(written: string, at: number, { locate }: Context): Locate {
  const kept: number[] = [];
  let margin = true;
  for (let i = 0; i < written.length; i++) {
    margin = written[i] === '\t' && margin;
    if (!margin) kept.push(at + i);
    if (written[i] === '\n') margin = true;
  }
  return (from, to) => {
    const [first, last] = [kept[from], kept[to - 1]];
    return first === undefined || last === undefined ? undefined : locate(first, last + 1);
  };
}
