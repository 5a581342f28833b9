import { parseTOML, type AST } from 'toml-eslint-parser';
import type { Span } from '../../model/span';

/** A value of a TOML text with the keys that lead to it: `[a]` and `b.c = 1` is `a`, `b`, `c`. */
export interface Entry {
  readonly path: readonly string[];
  readonly value: string | number | boolean | readonly Element[] | undefined;
  /** The key and its value. */
  readonly span: Span;
}

/** An element of an array: a text with its place between the quotes, or something else. */
export interface Element {
  readonly text: string | undefined;
  readonly span: Span;
}

/** Why a text is no TOML, and where that shows. */
export interface NoToml {
  readonly problem: string;
  readonly span: Span;
}

/** All values of a TOML text in its order, inline tables opened up; tables without values too, by their headers. */
export function readToml(text: string): readonly Entry[] | NoToml {
  try {
    const [top] = parseTOML(text, { tomlVersion: '1.1' }).body;
    return top.body.flatMap((node) =>
      node.type === 'TOMLTable' ? [headerOf(node), ...node.body.flatMap((each) => entriesOf(each, namesOf(node)))] : entriesOf(node, []),
    );
  } catch (error) {
    // the parser's own errors: with the place, or that the text is nested too deeply for it; anything else is one of ours
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    const { index } = error as { index?: number };
    const at = Math.min(index ?? 0, text.length);
    return { problem: `this is no TOML: ${error.message}`, span: { start: at, end: at } };
  }
}

function headerOf(table: AST.TOMLTable): Entry {
  return { path: namesOf(table), value: undefined, span: spanOf(table.key) };
}

const namesOf = ({ resolvedKey }: AST.TOMLTable): string[] => resolvedKey.map(String);

function entriesOf({ key, value, range }: AST.TOMLKeyValue, above: readonly string[]): readonly Entry[] {
  const path = [...above, ...key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value))];
  if (value.type === 'TOMLInlineTable') return value.body.flatMap((each) => entriesOf(each, path));
  const span = { start: range[0], end: range[1] };
  if (value.type === 'TOMLArray') return [{ path, value: value.elements.map(elementOf), span }];
  const plain = typeof value.value === 'object' || typeof value.value === 'bigint' ? undefined : value.value;
  return [{ path, value: plain, span }];
}

function elementOf(node: AST.TOMLContentNode): Element {
  if (node.type !== 'TOMLValue' || node.kind !== 'string') return { text: undefined, span: spanOf(node) };
  const quotes = node.multiline ? 3 : 1;
  return { text: node.value, span: { start: node.range[0] + quotes, end: node.range[1] - quotes } };
}

function spanOf({ range: [start, end] }: { readonly range: readonly [number, number] }): Span {
  return { start, end };
}
