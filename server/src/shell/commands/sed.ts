import type { Value } from '../../model/value';
import { absolute, readFile, writeFile } from '../access';
import type { Handler } from '../context';
import { type Options, readOptions } from '../options';
import { isSearchable, posixExpression } from '../regular-expression';
import { concat, hole, known } from '../values';
import { forEach } from './each';

/** `sed [-nE] program file…`, and with `-i` in place, where the program is of the simple kinds; else what comes out is not known. */
export const sed: Handler = ({ arguments: words }, context) => {
  const options = readOptions(
    words.filter(({ value }) => !/^(-i.*|--in-place.*)$/.test(known(value) ?? '')),
    ['-e', '-f', '--expression', '--file', '-l'],
  );
  const isGiven = options.has('-e', '-f', '--expression', '--file');
  const program = options.has('-f', '--file') ? undefined : known(isGiven ? options.value('-e', '--expression') : options.operands[0]?.value);
  const count = words.filter(({ value }) => /^(-[a-zA-Z]*e|--expression)/.test(known(value) ?? '')).length;
  const targets = isGiven ? options.operands : options.operands.slice(1);
  const change = (text: Value, because: string): Value => {
    const subject = known(text);
    const made = program === undefined || count > 1 || subject === undefined ? undefined : edited(subject, program, options);
    return made ?? hole(because);
  };
  if (words.some(({ value }) => /^(-[a-zA-Z]*i|--in-place)/.test(known(value) ?? '')))
    return forEach(targets, (value) => {
      const path = absolute(value, context);
      if (path === undefined) return 'likely';
      const text = readFile(path, context);
      if (text === undefined) return context.world.files.what(path).kind === 'unknown' ? 'likely' : 1;
      return Number(!writeFile(path, change(text, 'what sed made of the file is not known'), context));
    });
  const texts = targets.length === 0 ? [context.io.in.all()] : targets.map(({ value }) => readFile(absolute(value, context), context));
  context.io.out.write(change(concat(...texts.map((text) => text ?? '')), 'what sed writes is not known'));
  return texts.includes(undefined) ? 2 : 'likely';
};

/** One command of a program: which lines it is for, and what it makes of a line; `undefined`: the line is gone. */
interface Edit {
  readonly expressions: readonly RegExp[];
  readonly concerns: (line: string, number: number, isLast: boolean) => boolean;
  readonly change: (line: string) => string | undefined;
}

/** The text after a program; `undefined` where that is not understood. */
function edited(text: string, program: string, options: Options): string | undefined {
  const isSilent = options.has('-n', '--quiet', '--silent');
  const edits = isSilent ? undefined : editsOf(program, options.has('-E', '-r', '--regexp-extended'));
  if (!edits?.every(({ expressions }) => expressions.every((each) => isSearchable(text, each)))) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  const made = lines.flatMap((line, index) => {
    let now: string | undefined = line;
    for (const { concerns, change } of edits) if (now !== undefined && concerns(now, index + 1, index === lines.length - 1)) now = change(now);
    return now === undefined ? [] : [now];
  });
  return text === ''
    ? ''
    : made
        .map((line) => `${line}\n`)
        .join('')
        .slice(0, text.endsWith('\n') ? undefined : -1);
}

function editsOf(program: string, extended: boolean): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (let rest = program.trim(); rest !== ''; ) {
    const read = readEdit(rest, extended);
    if (!read) return undefined;
    edits.push(read.edit);
    rest = rest.slice(read.length).replace(/^[\s;]+/, '');
  }
  return edits;
}

const address = /^(?:(\d+)|(\$)|\/((?:[^\\/\n]|\\.)+)\/)?\s*/;

function readEdit(text: string, extended: boolean): { readonly edit: Edit; readonly length: number } | undefined {
  const [all = '', number, last, pattern] = address.exec(text) ?? [];
  const expression = pattern === undefined ? undefined : posixExpression(pattern, extended);
  if (pattern !== undefined && !expression) return undefined;
  const concerns = (line: string, at: number, isLast: boolean) =>
    number === undefined ? (last === undefined ? (expression?.test(line) ?? true) : isLast) : at === Number(number);
  const rest = text.slice(all.length);
  const expressions = expression ? [expression] : [];
  if (/^d\s*(;|\n|$)/.test(rest)) return { edit: { expressions, concerns, change: () => undefined }, length: all.length + 1 };
  const substitution = readSubstitution(rest, extended);
  if (!substitution) return undefined;
  const { change, length } = substitution;
  return { edit: { expressions: [...expressions, substitution.expression], concerns, change }, length: all.length + length };
}

/** `s/pattern/replacement/flags`, with any letter for the slash. */
function readSubstitution(text: string, extended: boolean): (Pick<Edit, 'change'> & { readonly expression: RegExp; readonly length: number }) | undefined {
  const mark = text[0] === 's' ? text[1] : undefined;
  if (mark === undefined || /[\s\\A-Za-z0-9]/.test(mark)) return undefined;
  const part = `((?:[^\\\\\\n\\${mark}]|\\\\[^\\n])*)\\${mark}`;
  const [all, pattern = '', replacement = '', flags = ''] = new RegExp(`^s\\${mark}${part}${part}([gIi]*)(?=\\s*(?:[;\\n]|$))`).exec(text) ?? [];
  if (all === undefined || /\\[A-Za-z]/.test(replacement)) return undefined;
  const plain = pattern.replaceAll(`\\${mark}`, mark);
  const expression = plain === '' ? undefined : posixExpression(plain, extended, flags.replace(/I/, 'i').replace('g', '') + (flags.includes('g') ? 'g' : ''));
  if (!expression) return undefined;
  const change = (line: string) => line.replace(expression, (...found: unknown[]) => replaced(replacement, found));
  return { expression, change, length: all.length };
}

/** A replacement with `&` and `\1` filled in. */
function replaced(text: string, found: readonly unknown[]): string {
  return text.replace(/\\(.)|&/g, (all, letter: string | undefined) => {
    if (letter === undefined) return String(found[0]);
    return /\d/.test(letter) ? String(found[Number(letter)] ?? '') : letter;
  });
}
