import type { RequirementLine } from '../../model/surface';
import type { RequirementsLine } from './lines';

/** pip-compile writes some hundred thousand lines with hashes: more than other formats may have. In UTF-16 code units. */
const longest = 20_000_000;

/** Why a text is not looked at; `undefined` where it is. */
export function readable(text: string): string | undefined {
  if (text.length > longest) return 'it is too long';
  return text.includes('\0') ? 'it is no text' : undefined;
}

/** What a line asks for: one requirement, or none. */
export function requirementsIn(line: RequirementsLine, text: string): readonly RequirementLine[] {
  const { kind, span } = line;
  if (kind === 'location' || kind === 'editable') return [{ name: undefined, specifier: '', span }];
  if (kind !== 'requirement') return [];
  const cut = (piece: { readonly start: number; readonly end: number } | undefined) => (piece ? text.slice(piece.start, piece.end) : '');
  const plain = (line.specifier ? cut(line.specifier) : '').replace(/\\(?:\r\n?|\n)/g, '');
  return [
    {
      name: cut(line.name),
      extras: cut(line.extras),
      specifier: plain.replace(/^\(([^()]*)\)$/, '$1'),
      nameSpan: line.name,
      ...(line.url ? { url: true } : {}),
      ...(line.marker ? { conditional: true } : {}),
      ...(line.options ? { pinned: true } : {}),
      span,
    },
  ];
}
