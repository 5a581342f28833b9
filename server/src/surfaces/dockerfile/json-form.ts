import type { SourceText } from '../../model/span';
import { CookedText, throughSource } from '../cooked-text';

/** The JSON form of an instruction's arguments: the strings, or why it is none. */
export type JsonForm = { readonly kind: 'words'; readonly words: readonly SourceText[] } | { readonly kind: 'invalid' };

/**
 * Reads `["a", "b"]`. `undefined` where the text is no JSON array, so that it is meant for the shell; `invalid` where it
 * is one with something else than strings in it, which Docker refuses.
 */
export function readJsonForm(source: SourceText): JsonForm | undefined {
  if (!source.text.startsWith('[')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.text);
  } catch {
    // BuildKit too takes it for shell text then (line_parsers.go, parseMaybeJSON)
    return undefined;
  }
  if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === 'string')) return { kind: 'invalid' };
  const literals = [...source.text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  return { kind: 'words', words: literals.map((match) => throughSource(decode(source.text, match.index + 1, match.index + match[0].length - 1), source)) };
}

/** The letters of a JSON string, each with its place. */
function decode(text: string, start: number, end: number): SourceText {
  const cooked = new CookedText();
  let at = start;
  for (const { index, 0: escaped } of text.slice(start, end).matchAll(/\\(?:u[\da-fA-F]{4}|.)/g)) {
    cooked.copy(text, at, start + index);
    at = start + index + escaped.length;
    cooked.replace(JSON.parse(`"${escaped}"`) as string, start + index, at);
  }
  return cooked.copy(text, at, end).build();
}
