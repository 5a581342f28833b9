import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { predict } from './call';

const piece = fc.constantFrom(
  'install',
  'uninstall',
  'config',
  '--',
  '-',
  '-t',
  '-qr',
  '--target',
  '--break',
  '=',
  'x',
  '\0',
  '\ud800',
  '\u{F0000}',
  '\n',
  '[global]\n',
  '',
  'é',
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const verdicts = new Set(['refused', 'allowed', 'fails', 'unknown']);

describe('pip on any input', () => {
  it('answers', () => {
    const variables = fc.dictionary(fc.constantFrom('PIP_TARGET', 'PIP_', 'PIP_QUIET', 'PIP_CONFIG_FILE', 'HOME'), text);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), variables, text, (words, environment, file) => {
        const answer = predict(words, { variables: environment, files: [{ kind: 'user', path: '/p', text: file }] });
        assert.ok(verdicts.has(answer.verdict) && answer.reasons.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers in time on long lines', () => {
    const long = 'a'.repeat(1_000_000);
    const start = performance.now();
    predict(['install', long, `-${'q'.repeat(100_000)}`, ...Array.from({ length: 20_000 }, (_, index) => `x${index}`)], {
      files: [{ kind: 'user', path: '/p', text: `[global]\nx =${' '.repeat(100_000)}y\n` }],
    });
    predict(['uninstall', long, `${long}==`, `x[${'a,'.repeat(20_000)}`, ' '.repeat(50_000)]);
    assert.ok(performance.now() - start < 2000);
  });
});
