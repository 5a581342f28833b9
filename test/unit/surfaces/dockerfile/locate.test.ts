import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceText } from '../../../../server/src/model/span';
import { Lines, readLogicalLine } from '../../../../server/src/surfaces/dockerfile/lines';
import { scanDockerfile } from '../../../../server/src/surfaces/dockerfile/scan';
import { dockerfile } from '../../../../server/src/surfaces/dockerfile/surface';

const word = fc.constantFrom('pip', 'install', '-r', 'a.txt', '&&', '"x y"', '🐍', '$A', '#x', ';');
const gap = fc.constantFrom(' ', '  ', ' \\\n', ' \\\n    ', '\\\n# note\n  ', ' \\ \n\n \t\n', ' \\\r\n  ', '\\\n\\\n');
const command = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 }).map((parts) =>
  parts
    .flat()
    .join('')
    .replace(/(\\[ \t]*\r?\n|\s)*$/, ''),
);

/** What a stretch of the document cooks to: continuations, comments and blank lines between lines cut out. */
function cook(text: string): string {
  // letters around it keep blanks at its ends from being taken for those of a line
  const lines = new Lines(`<${text}>`);
  const first = lines.next();
  return (first && readLogicalLine(first, lines, '\\')?.source.text.slice(1, -1)) ?? '';
}

/** Every stretch of a cooked text stands in the document as something that cooks to the same. */
function checkEverywhere({ text, locate }: SourceText, document: string): void {
  for (let start = 0; start < text.length; start += 1) {
    for (const end of [start + 1, Math.min(start + 7, text.length), text.length]) {
      const span = locate(start, end);
      assert.ok(span);
      const written = document.slice(span.start, span.end);
      assert.equal(cook(written), text.slice(start, end), `${JSON.stringify(written)} in ${JSON.stringify(document)}`);
    }
  }
}

describe('places of Dockerfile text', () => {
  it('a stretch of a command is written where it is located', () => {
    fc.assert(
      fc.property(command, (text) => {
        const document = `FROM x\nRUN ${text}\nRUN next`;
        const instruction = scanDockerfile(document).instructions[1];
        if (instruction) checkEverywhere(instruction.arguments, document);
      }),
    );
  });

  it('bodies of heredocs are located letter by letter', () => {
    const line = fc.stringMatching(/^[ -~]{0,12}$/).filter((text) => text.trim() !== 'E');
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (body, crlf) => {
        const newline = crlf ? '\r\n' : '\n';
        const document = ['FROM x', 'RUN <<-E', ...body.map((text) => `\t${text}`), 'E', ''].join(newline);
        const content = scanDockerfile(document).instructions[1]?.heredocs[0]?.content;
        assert.equal(content?.text, body.map((text) => `${text}\n`).join(''));
        for (const [index, char] of [...(content?.text ?? '')].entries()) {
          const span = content?.locate(index, index + 1);
          assert.equal(span && document.slice(span.start, span.end).replace('\r\n', '\n'), char);
        }
      }),
    );
  });

  it('any text is read without an exception', () => {
    const piece = fc.constantFrom(
      'FROM x\n',
      'RUN ',
      'COPY ',
      'ENV ',
      'ARG ',
      'SHELL ',
      'USER ',
      'ONBUILD ',
      '<<A',
      "<<-'B'",
      'A\n',
      '["a"]',
      '[1]',
      '\\\n',
      '\n',
      '"',
      "'",
      '${',
      '}',
      '$X',
      '`',
      '# escape=`\n',
      '--from=0 ',
      '\0',
      '🐍',
      '=',
      ' ',
      '\t',
      '\r\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          for (const job of dockerfile.extract({ path: 'Dockerfile', text }).jobs) {
            for (const step of job.steps) {
              assert.ok(step.span.start >= job.span.start && step.span.end <= text.length);
              if (step.kind === 'shell') step.source.locate(0, step.source.text.length);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
