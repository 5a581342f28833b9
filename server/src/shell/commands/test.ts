import type { Handler } from '../context';
import { evaluateTestCommand } from '../test-expression';

/** `test …` and `[ … ]`. */
export const test: Handler = ({ name, arguments: words }, context) => {
  const bracket = name.endsWith('[');
  if (bracket && words.at(-1)?.value !== ']') return 2;
  return evaluateTestCommand(bracket ? words.slice(0, -1) : words, context);
};
