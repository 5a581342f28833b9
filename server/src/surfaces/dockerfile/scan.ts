import type { SourceText, Span } from '../../model/span';
import { Anchor } from '../../shell/anchor';
import { type MakeSpan, plainSpan, sliceSource } from '../cooked-text';
import { type Heredoc, heredocWords, readHeredoc } from './heredoc';
import { type JsonForm, readJsonForm } from './json-form';
import { type Line, Lines, type LogicalLine, readLogicalLine, skipSpace } from './lines';
import { type Flag, splitFlags } from './split-words';

/** An instruction's keyword, flags and arguments. */
export interface Command {
  /** In capitals. */
  readonly keyword: string;
  readonly flags: readonly Flag[];
  /** What follows the flags, trimmed. */
  readonly arguments: SourceText;
  /** The arguments as a JSON array, for the instructions that take one. */
  readonly json: JsonForm | undefined;
}

/** One instruction of a Dockerfile. */
export interface Instruction extends Command {
  /** From the keyword to the end of the last line, the bodies of heredocs included. */
  readonly span: Span;
  readonly heredocs: readonly Heredoc[];
  /** Why Docker stops at this instruction, if it does. */
  readonly invalid: string | undefined;
  /** Lines it stands on, 0-based. */
  readonly first: number;
  readonly last: number;
  /** Moves all its spans, where they can be moved. */
  readonly anchor: Anchor | undefined;
  readonly makeSpan: MakeSpan;
}

/** A Dockerfile taken apart. */
export interface Scan {
  readonly instructions: readonly Instruction[];
  /** The character that escapes and continues lines: `\`, or a backtick where a directive says so. */
  readonly escape: string;
  /** What reads the file, where it says so (`# syntax=docker/dockerfile:1`). */
  readonly frontend: string | undefined;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** Takes a Dockerfile apart by BuildKit's line rules (frontend/dockerfile/parser, 2026-08). `moving`: each instruction's spans move with its anchor. Never throws. */
export function scanDockerfile(text: string, moving = false): Scan {
  const lines = new Lines(text);
  const directives = new Directives();
  const instructions: Instruction[] = [];
  for (let line = lines.next(); line; line = lines.next()) {
    directives.read(text, line);
    if (text[skipSpace(text, line.start, line.end)] === '#') continue;
    const instruction = readInstruction(line, lines, directives.escape, moving ? new Anchor(line.start) : undefined);
    if (instruction) instructions.push(instruction);
  }
  const problems = instructions.flatMap(({ invalid, span }) => (invalid === undefined ? [] : [{ message: invalid, span }]));
  return { instructions, escape: directives.escape, frontend: directives.frontend, problems };
}

/** `# escape=…` and its kin, which stand before anything else. */
class Directives {
  escape = '\\';
  frontend: string | undefined;
  private done = false;

  read(text: string, line: Line): void {
    if (this.done) return;
    const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(text.slice(skipSpace(text, line.start, line.end), line.end));
    const [, name = '', value = ''] = match ?? [];
    this.done = !['syntax', 'escape', 'check'].includes(name.toLowerCase());
    if (name.toLowerCase() === 'syntax') this.frontend ??= value;
    if (name.toLowerCase() === 'escape' && (value === '`' || value === '\\')) this.escape = value;
  }
}

/** Reads the instruction that begins with a line; `undefined` where there is none. */
export function readInstruction(start: Line, lines: Lines, escape: string, anchor: Anchor | undefined): Instruction | undefined {
  const makeSpan: MakeSpan = anchor ? (from, to) => anchor.span(from, to) : plainSpan;
  const line = readLogicalLine(start, lines, escape, makeSpan);
  return line && readArguments(line, lines, anchor, makeSpan);
}

function readArguments(line: LogicalLine, lines: Lines, anchor: Anchor | undefined, makeSpan: MakeSpan): Instruction {
  const command = readCommand(line.source);
  const { heredocs, open } = mayHoldHeredoc(command) ? readHeredocs(line.source.text, lines, makeSpan) : { heredocs: [], open: undefined };
  const end = open === undefined ? (heredocs.at(-1)?.terminator.end ?? line.span.end) : lines.text.length;
  const last = end === line.span.end ? line.last : line.last + countLines(lines.text, line.span.end, end);
  const invalid =
    open === undefined ? (command.json?.kind === 'invalid' ? 'the array holds something else than strings' : undefined) : `the heredoc ${open} does not end`;
  const { keyword, flags, arguments: words, json } = command;
  // spelled out: a spread costs more than all the rest here
  const span = makeSpan(line.span.start, end);
  return { keyword, flags, arguments: words, json, heredocs, invalid, span, first: line.first, last, anchor, makeSpan };
}

/** The bodies that follow an instruction's line; `open`: the name of one that does not end. */
function readHeredocs(text: string, lines: Lines, makeSpan: MakeSpan): { readonly heredocs: Heredoc[]; readonly open: string | undefined } {
  const heredocs: Heredoc[] = [];
  for (const word of heredocWords(text)) {
    const heredoc = readHeredoc(word, lines, makeSpan);
    if (!heredoc) return { heredocs, open: word.name };
    heredocs.push(heredoc);
  }
  return { heredocs, open: undefined };
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const withHeredocs = ['RUN', 'COPY', 'ADD'];
const withJson = ['RUN', 'COPY', 'ADD', 'SHELL', 'CMD', 'ENTRYPOINT', 'VOLUME'];

function mayHoldHeredoc(command: Command): boolean {
  const { keyword, json } = command.keyword === 'ONBUILD' ? readCommand(command.arguments) : command;
  return withHeredocs.includes(keyword) && json?.kind !== 'words';
}

/** Splits a logical line, or what follows ONBUILD, into keyword, flags and arguments. */
export function readCommand(source: SourceText): Command {
  const { text } = source;
  const keyword = /^[^\t\v\f\r ]*/.exec(text)?.[0] ?? '';
  const { flags, rest } = splitFlags(text.slice(keyword.length));
  const end = text.trimEnd().length;
  const start = Math.min(skipSpace(text, keyword.length + rest, text.length), end);
  const name = keyword.toUpperCase();
  const argumentText = sliceSource(source, start, end);
  return {
    keyword: name,
    flags: flags.map((flag) => ({ ...flag, span: source.locate(flag.span.start + keyword.length, flag.span.end + keyword.length) ?? flag.span })),
    arguments: argumentText,
    json: withJson.includes(name) ? readJsonForm(argumentText) : undefined,
  };
}
