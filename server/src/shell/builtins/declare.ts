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

/** `mapfile`/`readarray [-t] NAME`: lines into an array. */
export const mapfile: Handler = ({ arguments: words }, { process, io }) => {
  const name = known(words.findLast(({ value }) => !String(known(value)).startsWith('-'))?.value) ?? 'MAPFILE';
  const text = known(io.in.all());
  process.variables.set(name, text === undefined ? hole('the lines are not known') : text.replace(/\n$/, '').split('\n'));
  return 0;
};
