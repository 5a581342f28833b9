import type { Handler } from '../context';
import { notFollowed, runProgram } from '../execute';
import { known } from '../values';

/** `system("…")`, `exec("…")` and backticks with constant text, each a statement of its own. */
const call = /(?:^|[;{}]|=)\s*(?:(?:system|exec|qx)\s*\(?\s*(["'])((?:(?!\1)[^\\$@])*)\1\s*\)?|`([^`\\$@]*)`)\s*(?=$|;|\})/g;

/** `perl -e text`: runs the commands a Perl text starts with constant words. */
export const perl: Handler = ({ arguments: words, span, program }, context) => {
  const at = words.findIndex(({ value }) => /^-[a-zA-Z]*[eE]$/.test(known(value) ?? ''));
  const text = at < 0 ? undefined : known(words[at + 1]?.value);
  const inner = { ...context, process: context.process.child() };
  for (const [, , plain, ticked] of (text ?? '').matchAll(call)) {
    const word = (value: string) => ({ value, span: program });
    runProgram(word('sh'), [word('-c'), word(plain ?? ticked ?? '')], span, inner);
  }
  return notFollowed(context);
};
