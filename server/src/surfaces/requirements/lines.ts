import type { Span } from '../../model/span';
import { comparesSomething, isSpecifier } from '../specifiers';

/** What a line of a requirements file is. */
export type RequirementsLine = { readonly span: Span } /** `flask[async]>=2,<3 ; python_version >= "3.8" --hash=…` */ & (
  | {
      readonly kind: 'requirement';
      readonly name: Span;
      readonly extras: Span | undefined;
      readonly specifier: Span | undefined;
      readonly marker: Span | undefined;
      readonly url: Span | undefined;
      readonly options: Span | undefined;
    }
  /** A URL or path without a name. */
  | { readonly kind: 'location'; readonly location: Span }
  /** `-e ./here` */
  | { readonly kind: 'editable'; readonly location: Span }
  /** `-r other.txt`, `-c limits.txt` */
  | { readonly kind: 'file'; readonly constraint: boolean; readonly path: Span }
  /** `--index-url …` */
  | { readonly kind: 'option'; readonly option: Span }
  | { readonly kind: 'invalid' }
);

/** Reads a requirements file line by line, as pip's req_file.py joins and strips them. Offsets are in the document. */
export function* readRequirementLines(text: string): Generator<RequirementsLine> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const end = logicalEnd(text, at);
    const line = readLine(text, at, end);
    if (line) yield line;
    at = end + 1;
  }
}

const ending = /\r\n?|\n/g;

/** The end of a line with the lines it is continued on: a backslash last, unless the line is a comment. */
function logicalEnd(text: string, start: number): number {
  let lineStart = start;
  for (;;) {
    // a line ends with any of the three: pip uses str.splitlines
    ending.lastIndex = lineStart;
    const found = ending.exec(text);
    if (!found) return text.length;
    const goesOn = found.index > lineStart && text.charCodeAt(found.index - 1) === 92 && !isComment(text, lineStart);
    if (!goesOn) return found.index;
    lineStart = found.index + found[0].length;
  }
}

function isComment(text: string, start: number): boolean {
  const at = skipBlank(text, start, text.length);
  return text.charCodeAt(at) === 35;
}

function readLine(text: string, start: number, end: number): RequirementsLine | undefined {
  const first = skipBlank(text, start, end);
  if (first >= end || text.charCodeAt(first) === 35) return undefined;
  const last = trimEnd(text, first, commentStart(text, first, end));
  if (last <= first) return undefined;
  const span = { start: first, end: last };
  return text.charCodeAt(first) === 45 ? readOption(text, span) : readRequirement(text, span);
}

/** A `#` begins a comment only after a blank, so that `#egg=` in a URL does not. */
function commentStart(text: string, start: number, end: number): number {
  // the line alone: a search for what is not there would go on to the end of the file
  const found = /[\s]#/.exec(text.slice(start, end));
  return found ? start + found.index + 1 : end;
}

function readOption(text: string, span: Span): RequirementsLine {
  const name = /(--?[\w-]+)(?:=|\s*)/y;
  name.lastIndex = span.start;
  const match = name.exec(text);
  const option = match?.[1] ?? '-';
  // `-rfile`: short options may have their value at once
  const short = /^-[recif]/.test(option) ? option.slice(0, 2) : option;
  const valueStart = skipBlank(text, short === option ? span.start + (match?.[0].length ?? 1) : span.start + 2, span.end);
  const value = word(text, { start: valueStart, end: span.end });
  if (short === '-r' || short === '--requirement') return { kind: 'file', constraint: false, path: value, span };
  if (short === '-c' || short === '--constraint') return { kind: 'file', constraint: true, path: value, span };
  if (short === '-e' || short === '--editable') return { kind: 'editable', location: value, span };
  return { kind: 'option', option: { start: span.start, end: span.start + short.length }, span };
}

/** The first word of an option's value, without its quotes: pip reads options as a shell would (`shlex.split`). */
function word(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const quoted = /^(["'])(.*?)\1/s.exec(value)?.[2];
  if (quoted !== undefined) return { start: start + 1, end: start + 1 + quoted.length };
  return { start, end: start + (/^\S*/.exec(value)?.[0].length ?? 0) };
}

// PEP 508: a name, extras, then `@ URL` or versions, then `;` and a marker; pip's own options come last
const requirement = /([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)[ \t]*(\[[^\]\r\n]*\])?/y;
const location = /(?:[a-z][a-z+.-]*:\/\/|file:|[./~]|[A-Za-z]:\\)/iy;

function readRequirement(text: string, span: Span): RequirementsLine {
  location.lastIndex = span.start;
  if (location.test(text)) return { kind: 'location', location: { start: span.start, end: wordEnd(text, span) }, span };
  requirement.lastIndex = span.start;
  const match = requirement.exec(text);
  const [whole = '', word = '', extras] = match ?? [];
  // blanks before a comment are no part of the line any more
  const after = Math.min(span.start + whole.length, span.end);
  if (word === '') return { kind: 'invalid', span };
  // `dist/flask-2.0-py3-none-any.whl` is a path
  if (/^(?:\/|\\[^\r\n])/.test(text.slice(span.start + word.length, span.start + word.length + 2)) || /\.(whl|zip|tar\.\w+|tgz)$/i.test(word))
    return { kind: 'location', location: { start: span.start, end: wordEnd(text, span) }, span };
  const name = { start: span.start, end: span.start + word.length };
  const extrasSpan = extras === undefined ? undefined : { start: after - extras.length, end: after };
  const rest = readRest(text, skipGlue(text, after, span.end), span.end);
  if (!isVersions(text, rest.specifier) || !isMarker(text, rest.marker)) return { kind: 'invalid', span };
  return { kind: 'requirement', name, extras: extrasSpan, ...rest, span };
}

function isVersions(text: string, span: Span | undefined): boolean {
  return span === undefined || isSpecifier(joined(text, span));
}

function isMarker(text: string, span: Span | undefined): boolean {
  return span === undefined || comparesSomething(joined(text, span));
}

/** A piece without the ends of the lines it goes over. */
function joined(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\\(?:\r\n?|\n)/g, '');
}

function readRest(text: string, start: number, end: number): Record<'specifier' | 'marker' | 'url' | 'options', Span | undefined> {
  const rest = text.slice(start, end);
  const optionAt = /(?:^|[\s\\])--[a-z]/.exec(rest);
  const stop = optionAt ? start + optionAt.index : end;
  const options = optionAt ? { start: skipGlue(text, stop, end), end } : undefined;
  if (rest.startsWith('@')) {
    const separator = /\s;/.exec(text.slice(start, stop));
    const urlEnd = separator ? start + separator.index : stop;
    return { specifier: undefined, url: trimmed(text, start + 1, urlEnd), marker: separator ? trimmed(text, urlEnd + 2, stop) : undefined, options };
  }
  const semicolon = rest.indexOf(';');
  const versionEnd = semicolon >= 0 && start + semicolon < stop ? start + semicolon : stop;
  return { specifier: trimmed(text, start, versionEnd), url: undefined, marker: versionEnd < stop ? trimmed(text, versionEnd + 1, stop) : undefined, options };
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const from = skipGlue(text, start, end);
  const to = trimEnd(text, from, end);
  return to > from ? { start: from, end: to } : undefined;
}

function wordEnd(text: string, { start, end }: Span): number {
  const blank = /\s/g;
  blank.lastIndex = start;
  return Math.min(blank.exec(text)?.index ?? end, end);
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Passes blanks and continuations. */
function skipGlue(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) <= 32 || (text.charCodeAt(at) === 92 && text.charCodeAt(at + 1) <= 32))) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) <= 32 || text.charCodeAt(at - 1) === 92)) at -= 1;
  return at;
}
