import type { Value } from '../../model/value';
import type { Handler } from '../context';
import { execute } from '../execute';
import { negate, type Status } from '../status';
import { concat, known } from '../values';

/** fish's `set [-gxeU…] NAME [value…]`: lists are kept as arrays, but those named …PATH, which are one text with colons. */
export const fishSet: Handler = ({ arguments: words }, { process: { variables } }) => {
  const texts = words.map(({ value }) => known(value));
  const first = texts.findIndex((text) => text === undefined || !text.startsWith('-'));
  const options = texts.slice(0, first < 0 ? undefined : first).join('');
  const name = first < 0 ? undefined : texts[first];
  if (name === undefined) return 0;
  if (/-\w*e|--erase/.test(options)) {
    variables.unset(name);
    return 0;
  }
  const values = words.slice(first + 1).map(({ value }) => value);
  if (/-\w*q|--query/.test(options)) return variables.isDecided(name) ? Number(variables.variable(name) === undefined) : 'open';
  const exported = /-\w*x|--export/.test(options) ? true : /-\w*u|--unexport/.test(options) ? false : undefined;
  variables.set(name, name.endsWith('PATH') || values.length === 1 ? joined(values, ':') : values, exported, words[first]?.span);
  return 0;
};

function joined(values: readonly Value[], separator: string): Value {
  return concat(...values.flatMap((value, i) => (i === 0 ? [value] : [separator, value])));
}

/** fish's `and`, `or` and `not` before a command: by how the one before it ended. */
export const ifSucceeded =
  (wanted: boolean | undefined): Handler =>
  ({ arguments: [name, ...rest], span }, context): Status => {
    const before = context.process.lastStatus;
    if (!name) return before;
    if (wanted === undefined) return negate(execute(name, rest, span, context));
    const succeeded = before === 'likely' || before === 0;
    return succeeded === wanted ? execute(name, rest, span, context) : before;
  };
