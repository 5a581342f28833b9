import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streams } from './streams';

interface Manifest {
  readonly contributes: {
    readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string; readonly file: number; readonly message: number } }[];
  };
}

const manifest = JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8')) as Manifest;
const ofUv = [
  'error: The interpreter at /usr is externally managed, and indicates the following:\n\n  Use apt.\n\nConsider creating a virtual environment with `uv venv`.\n',
  'error: The interpreter at /usr is externally managed. Instead, create a virtual environment with `uv venv`.\n',
  '\x1b[1m\x1b[36mhint\x1b[39m\x1b[0m\x1b[1m:\x1b[0m Consider creating a virtual environment, e.g., with `\x1b[32muv venv\x1b[39m`\n',
];

describe('the problem matcher', () => {
  const [{ pattern } = assert.fail('there is none')] = manifest.contributes.problemMatchers;
  const problems = (text: string) =>
    text.split(/\r?\n/).flatMap((line) => {
      const found = new RegExp(pattern.regexp).exec(line);
      return found ? [{ file: found[pattern.file], message: found[pattern.message] }] : [];
    });

  for (const { name, text, says } of streams) {
    const refusals = says.some(({ kind, installer }) => kind === 'externally-managed' && installer === 'pip') && /hint.*: See PEP 668/.test(text) ? 1 : 0;
    it(`${name}: ${refusals}`, () => assert.equal(problems(text).filter(({ message }) => message?.startsWith('See PEP 668')).length, refusals));
  }
  // the file is a word of the line: `.` leads to the tasks' own file
  for (const text of ofUv)
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        problems(text).map(({ file }) => file),
        ['.'],
      ),
    );
});
