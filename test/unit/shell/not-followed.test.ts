import assert from 'node:assert/strict';
import { evaluate } from './run';

/** Options that change what is written, and are not followed. */
const scripts = [
  'grep -A1 a',
  'grep -1 a',
  'grep -e a -e b',
  'grep -on a',
  'grep -b a',
  'cat -n',
  'uniq -D',
  'sort -f',
  'cut --complement -d, -f1',
  'wc -lw',
  'tr --complement a-z x',
  'head -c 1',
  'printf %5s a',
  'printf %q "a b"',
  'basename -a a b',
  'dirname -z a/b',
  'readlink /etc',
  'x="a b"; echo ${x@Q}',
];

describe('what a program writes is not guessed where an option is not followed', () => {
  for (const script of scripts) it(script, () => assert.equal(typeof evaluate(`printf 'a\nb,c\n' > f; cat f | ${script}`, 'bash').out, 'object'));
});
