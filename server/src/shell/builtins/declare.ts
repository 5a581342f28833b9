import type { Argument, Value } from '../../model/value';
import type { Context, Handler } from '../context';
import { noteVariable } from '../notes';
import type { Status } from '../status';
import { concat, hole, known, piecesOf } from '../values';

/** A word `NAME`, `NAME=value` or `NAME+=value`. */
function assignmentOf({ value }: Argument): { readonly name: string; readonly value: Value | undefined; readonly append: boolean } | undefined {
  const [first, ...rest] = piecesOf(value);
  const match = typeof first === 'string' ? /^([A-Za-z_]\w*)(?:(\+)?=([^]*))?$/.exec(first) : null;
  if (!match?.[1] || (match[3] === undefined && rest.length > 0)) return undefined;
  const text = match[3] === undefined ? undefined : concat(match[3], ...rest.map((piece) => (typeof piece === 'string' ? piece : { pieces: [piece] })));
  return { name: match[1], value: text, append: match[2] !== undefined };
}

/** Options before the names, and the assignments. */
function declarations(words: readonly Argument[]): { readonly options: string; readonly rest: readonly Argument[] } {
  let options = '';
  let i = 0;
  for (; i < words.length; i++) {
    const text = known(words[i]?.value);
    if (text === undefined || !/^[-+]\w*$/.test(text)) break;
    options += text;
  }
  if (words[i]?.value === '--') i++;
  return { options, rest: words.slice(i) };
}

function each(words: readonly Argument[], context: Context, act: (name: string) => void): Status {
  const { variables } = context.process;
  let status: Status = 0;
  for (const word of words) {
    const made = assignmentOf(word);
    if (!made) {
      status = known(word.value) === undefined ? 'open' : 1;
      continue;
    }
    if (made.value !== undefined) {
      noteVariable(made.name, made.value, word.span, context);
      if (made.append) variables.append(made.name, made.value);
      else variables.set(made.name, made.value, undefined, word.span);
    }
    act(made.name);
  }
  return status;
}

/** `export [-nf] NAME[=value]…`. */
export const exportVariables: Handler = ({ arguments: words }, context) => {
  const { options, rest } = declarations(words);
  const { variables, functions, shell } = context.process;
  if (options.includes('f')) {
    if (shell === 'sh') return 2;
    for (const { value } of rest) {
      const name = known(value) ?? '';
      const definition = functions.get(name);
      if (definition && definition !== 'unknown') functions.set(name, { ...definition, exported: !options.includes('n') });
    }
    return 0;
  }
  return each(rest, context, (name) => variables.markExported(name, !options.includes('n')));
};

/** `readonly NAME[=value]…`. */
export const readonlyVariables: Handler = ({ arguments: words }, context) => {
  const { rest } = declarations(words);
  return each(rest, context, (name) => context.process.variables.markReadonly(name));
};

/** `local`, `declare`, `typeset`: inside a function the variables end with it. */
export const declareVariables =
  (local: boolean): Handler =>
  ({ arguments: words }, context) => {
    const { process } = context;
    const { options, rest } = declarations(words);
    if (local && !process.locals) return 1;
    if (options !== '' && process.shell === 'sh') {
      // dash takes it for a variable's name, and ends
      process.lastStatus = 2;
      process.signal = { kind: 'exit' };
      return 2;
    }
    for (const word of rest) {
      const name = assignmentOf(word)?.name;
      if (name === undefined || !process.locals || process.locals.has(name) || options.includes('g')) continue;
      process.locals.set(name, process.variables.variable(name));
      if (assignmentOf(word)?.value === undefined) process.variables.set(name, '');
    }
    return each(rest, context, (name) => {
      if (/-\w*x/.test(options)) process.variables.markExported(name, true);
      if (/\+\w*x/.test(options)) process.variables.markExported(name, false);
      if (/-\w*r/.test(options)) process.variables.markReadonly(name);
    });
  };

/** `unset [-vf] NAME…`. */
export const unset: Handler = ({ arguments: words }, { process }) => {
  const { options, rest } = declarations(words);
  for (const { value } of rest) {
    const name = known(value);
    if (name === undefined) continue;
    if (options.includes('f')) process.functions.delete(name);
    else if (process.variables.isDecided(name) && process.variables.variable(name) === undefined && !options.includes('v')) process.functions.delete(name);
    else process.variables.unset(name);
  }
  return 0;
};

/** `read [-r] [-p prompt] NAME…`: one line, cut at white space; the last name gets the rest. */
export const read: Handler = ({ arguments: words }, context) => {
  const names: string[] = [];
  let array: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const text = known(words[i]?.value) ?? '';
    if (/^-[a-zA-Z]*a$/.test(text)) array = known(words[++i]?.value);
    else if (/^-[a-zA-Z]*[pdntNiu]$/.test(text)) i++;
    else if (!text.startsWith('-')) names.push(text);
  }
  const line = context.io.in.line();
  const targets = names.length > 0 ? names : array === undefined ? ['REPLY'] : [];
  const text = known(line);
  const { variables } = context.process;
  const ifs = known(variables.isDecided('IFS') ? variables.get('IFS') : undefined) ?? ' \t\n';
  const fields = text === undefined ? [] : splitLine(text, ifs, array === undefined ? targets.length : Number.POSITIVE_INFINITY);
  if (array !== undefined) variables.set(array, text === undefined ? hole('a line that is read is not known') : fields);
  targets.forEach((name, i) => {
    variables.set(name, text === undefined && line !== undefined ? hole('a line that is read is not known') : (fields[i] ?? ''));
  });
  if (line === undefined || !context.io.in.ended) return 1; // a last line without an end is read, and counts as the end
  return text === undefined ? 'open' : 0;
};

/** Cuts a line into so many fields at the most, the last of which is what is left (POSIX, read). */
function splitLine(line: string, ifs: string, most: number): string[] {
  if (ifs === '') return [line];
  const oneOf = (chars: readonly string[]) => `[${chars.join('').replace(/[\\\]^-]/g, '\\$&')}]`;
  const blanks = [...ifs].filter((c) => ' \t\n'.includes(c));
  const others = [...ifs].filter((c) => !blanks.includes(c));
  const blank = blanks.length > 0 ? oneOf(blanks) : '(?!)';
  const delimiter = new RegExp(`^([^]*?)(?:${others.length > 0 ? `${blank}*${oneOf(others)}${blank}*|` : ''}${blank}+)([^]*)$`);
  let rest = line.replace(new RegExp(`^${blank}+`), '').replace(new RegExp(`${blank}+$`), '');
  const fields: string[] = [];
  while (rest !== '') {
    const [, field = rest, after = ''] = delimiter.exec(rest) ?? [];
    if (fields.length === most - 1 && after !== '') return [...fields, rest];
    fields.push(field);
    rest = after;
  }
  return fields;
}

/** `mapfile`/`readarray [-t] NAME`: lines into an array. */
export const mapfile: Handler = ({ arguments: words }, { process, io }) => {
  const name = known(words.findLast(({ value }) => !String(known(value)).startsWith('-'))?.value) ?? 'MAPFILE';
  const text = known(io.in.all());
  process.variables.set(name, text === undefined ? hole('the lines are not known') : text.replace(/\n$/, '').split('\n'));
  return 0;
};
