import type { Edit } from '../../model/analysis';
import type { Span } from '../../model/span';

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

/** A keyword of an instruction in the letters of the one at an offset: files in small letters stay so. */
export function keyword(name: string, at: number, text: string): string {
  return /^[a-z]{2}/.test(text.slice(at, at + 2)) ? name.toLowerCase() : name;
}

/** An instruction of its own before another one, in its letters and indentation. */
export function instructionBefore({ start }: Span, name: string, rest: string, text: string): Edit {
  return insertion(start, `${keyword(name, start, text)} ${rest}${lineEnd(text)}${indentationAt(text, start)}`);
}

/** An instruction of its own behind another one. */
export function instructionAfter({ start, end }: Span, name: string, rest: string, text: string): Edit {
  return insertion(end, `${lineEnd(text)}${indentationAt(text, start)}${keyword(name, start, text)} ${rest}`);
}

/**
 * A command before the one at an offset, in the style of the lines around it; nothing where that one reads what another
 * writes: it would no longer get it. Behind a `;` a `&&` would keep `set -e` from seeing that the command fails.
 */
export function commandBefore(at: number, command: string, text: string): Edit | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start, at);
  const [, joint = '', blank = ''] = /([\\`][ \t]*)((?:\r?\n[ \t]*(?:#.*)?)*\r?\n)$/.exec(text.slice(0, start)) ?? [];
  const before = (line.trim() === '' ? text.slice(0, start - joint.length - blank.length) : line).trimEnd();
  if (/(^|[^|])\|&?$/.test(before)) return undefined;
  const end = lineEnd(text);
  const next = joint === '' ? end : ` ${joint.trimEnd()}${end}`;
  if (line.trim() === '&&' && joint !== '') return insertion(at, `${command}${next}${line}`);
  const separator = before.endsWith(';') ? ';' : ' &&';
  return insertion(at, line.trim() === '' ? `${command}${joint === '' ? '' : separator}${next}${line}` : `${command}${separator} `);
}
