import type { SourceText, Span } from '../../model/span';
import { known } from '../../shell/values';
import { CookedText, type MakeSpan } from '../cooked-text';
import { lexWord, rawWords } from './lex-word';
import type { Lines } from './lines';

/** What `<<-'EOF'` announces. */
export interface HeredocWord {
  /** The delimiter without quotes. */
  readonly name: string;
  /** Whether variables in the body mean anything to COPY: no part of the word is quoted. */
  readonly expand: boolean;
  /** `<<-`: tabs at the beginning of lines are cut off. */
  readonly chomp: boolean;
  readonly descriptor: number;
}

/** A heredoc with its body. */
export interface Heredoc extends HeredocWord {
  /** The body as written, each line with its end; line ends are `\n` whatever the document has. */
  readonly body: SourceText;
  /** The body without leading tabs where the word asks for that. */
  readonly content: SourceText;
  /** The line that ends it. */
  readonly terminator: Span;
}

/** Reads a word as the beginning of a heredoc (parser/parser.go, heredocFromMatch). */
export function readHeredocWord(word: string): HeredocWord | undefined {
  const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(word);
  const rest = match?.[3] ?? '';
  if (!match || rest === '') return undefined;
  const words = rawWords(rest);
  if (words?.length !== 1) return undefined;
  const name = delimiter(rest);
  if (name === undefined || name === '') return undefined;
  const quoted = countQuotes(rest.replace(/\\(?=.)/g, '')) !== countQuotes(name);
  return { name, expand: !quoted, chomp: match[2] === '-', descriptor: Number(match[1] || '0') };
}

/** The word after quotes and escapes; `$NAME` is letters here. */
function delimiter(word: string): string | undefined {
  const lexed = lexWord(word.replace(/\$/g, '\\$'), { escape: '\\' });
  return lexed.kind === 'word' ? known(lexed.value) : undefined;
}

function countQuotes(text: string): number {
  return text.split(/['"]/).length - 1;
}

/** The heredocs an instruction's line announces, in order. */
export function heredocWords(line: string): HeredocWord[] {
  if (!line.includes('<<')) return [];
  return (rawWords(line) ?? []).map(readHeredocWord).filter((word) => word !== undefined);
}

/** Reads the body of a heredoc from the lines after its instruction; `undefined` where it does not end. */
export function readHeredoc(word: HeredocWord, lines: Lines, makeSpan: MakeSpan): Heredoc | undefined {
  const { text } = lines;
  const body = new CookedText(makeSpan);
  const content = new CookedText(makeSpan);
  for (let line = lines.next(); line; line = lines.next()) {
    const cut = word.chomp ? skipTabs(text, line.start, line.end) : line.start;
    if (text.slice(cut, line.end) === word.name) return { ...word, body: body.build(), content: content.build(), terminator: makeSpan(cut, line.end) };
    const next = text.indexOf('\n', line.end);
    const end = next < 0 ? text.length : next + 1;
    body.copy(text, line.start, line.end).replace('\n', line.end, end);
    content.copy(text, cut, line.end).replace('\n', line.end, end);
  }
  return undefined;
}

function skipTabs(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] === '\t') at += 1;
  return at;
}
