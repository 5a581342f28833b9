import assert from 'node:assert/strict';
import { scanDockerfile } from '../../../../server/src/surfaces/dockerfile/scan';

/** A file, and its instructions as keyword and arguments. */
type Row = readonly [name: string, text: string, ...instructions: (readonly [keyword: string, text: string])[]];

// BuildKit's line rules (frontend/dockerfile/parser/parser.go) in our own words
const rows: readonly Row[] = [
  ['one line', 'FROM a\nRUN b', ['FROM', 'a'], ['RUN', 'b']],
  ['small letters', 'from a\nrun b', ['FROM', 'a'], ['RUN', 'b']],
  ['blanks before and after', '  RUN \t b  \n', ['RUN', 'b']],
  ['a continuation keeps the indentation that follows', 'RUN a && \\\n    b', ['RUN', 'a &&     b']],
  ['blanks after the backslash', 'RUN a \\ \t\n b', ['RUN', 'a  b']],
  ['two backslashes end the line', 'RUN a \\\\\nRUN b', ['RUN', 'a \\\\'], ['RUN', 'b']],
  ['a word goes on', 'RUN ins\\\ntall', ['RUN', 'install']],
  ['a comment inside', 'RUN a \\\n  # no\n  b', ['RUN', 'a   b']],
  ['a comment that seems to go on', 'RUN a \\\n# no \\\n  b', ['RUN', 'a   b']],
  ['a comment last', 'RUN a \\\n# no\nRUN b', ['RUN', 'a RUN b']],
  ['blank lines inside', 'RUN a \\\n\n   \n  b', ['RUN', 'a   b']],
  ['the backslash alone on its line', 'RUN a \\\n\\\n b', ['RUN', 'a  b']],
  ['an instruction that begins with a backslash', '\\\nRUN a', ['RUN', 'a']],
  ['the file ends in a continuation', 'RUN a \\', ['RUN', 'a']],
  ['# inside a line is no comment of Docker', 'RUN a # b', ['RUN', 'a # b']],
  ['an indented comment line', '   # RUN a\nRUN b', ['RUN', 'b']],
  ['CRLF', 'FROM a\r\nRUN b \\\r\n  c\r\n', ['FROM', 'a'], ['RUN', 'b   c']],
  ['a byte order mark', '\ufeffFROM a', ['FROM', 'a']],
  ['the escape directive', '# escape=`\nRUN a `\n  b\nRUN c\\\nRUN d', ['RUN', 'a   b'], ['RUN', 'c\\'], ['RUN', 'd']],
  ['a directive after another', '# syntax=x\n# escape = `\nRUN a `\n b', ['RUN', 'a  b']],
  ['a directive after a comment is a comment', '# hello\n# escape=`\nRUN a `\nRUN b', ['RUN', 'a `'], ['RUN', 'b']],
  ['a directive after a blank line is a comment', '\n# escape=`\nRUN a `\nRUN b', ['RUN', 'a `'], ['RUN', 'b']],
  ['an escape Docker refuses', '# escape=^\nRUN a \\\n b', ['RUN', 'a  b']],
  ['flags', 'RUN --mount=type=cache,target=/x --network=none a --b', ['RUN', 'a --b']],
  ['a flag with blanks in quotes', 'RUN --mount="a b" c', ['RUN', 'c']],
  ['flags over lines', 'RUN --mount=a \\\n  --network=b \\\n  c', ['RUN', 'c']],
  ['-- ends flags', 'RUN -- --a', ['RUN', '--a']],
  ['nothing', ''],
  ['only comments', '# a\n# b\n'],
  ['letters outside the basic plane', 'RUN echo 🐍 \\\n  é', ['RUN', 'echo 🐍   é']],
];

describe('Dockerfile lines', () => {
  for (const [name, text, ...instructions] of rows) {
    it(name, () => {
      const found = scanDockerfile(text).instructions.map((instruction) => [instruction.keyword, instruction.arguments.text]);
      assert.deepEqual(found, instructions);
    });
  }

  it('spans begin at the keyword and end with the last line', () => {
    const text = '# x\n  RUN a \\\n # c\n b # d \nRUN e';
    const [first, second] = scanDockerfile(text).instructions;
    assert.equal(text.slice(first?.span.start, first?.span.end), 'RUN a \\\n # c\n b # d ');
    assert.deepEqual([first?.first, first?.last, second?.first], [1, 3, 4]);
  });
});
