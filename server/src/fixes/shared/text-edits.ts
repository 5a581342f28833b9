import type { Edit } from '../../model/analysis';

/** Puts text in at an offset. */
export function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** The line end a text uses. */
export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** White space between the start of the line and an offset; empty where something else stands there. */
export function indentationAt(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*$/.test(before) ? before : '';
}

/** A command and `&&` before the one at an offset; nothing where that one reads what another writes: it would no longer get it. */
export function commandBefore(at: number, command: string, text: string): Edit | undefined {
  const before = text.slice(0, at).replace(/(?:[ \t\r\n]|[\\`](?=[ \t\r]*\n))+$/, '');
  return /(^|[^|])\|&?$/.test(before) ? undefined : insertion(at, `${command} && `);
}
