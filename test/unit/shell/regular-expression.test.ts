import assert from 'node:assert/strict';
import { isSearchable, perlExpression, posixExpression } from '../../../server/src/shell/regular-expression';

describe('a regular expression of a filter', () => {
  it('is not tried where it could take long', () => {
    for (const hostile of [
      '(a+)+$',
      '(a|aa)*b',
      'a*a*a*a*b',
      '(a{1,9}){1,}b',
      '((a)*)*b',
      '(a?){50}b',
      'a?'.repeat(28) + 'a'.repeat(28),
      'a{0,99}a{0,99}a{0,99}a{0,99}b',
      '(.*a){9,}',
    ])
      assert.equal(posixExpression(hostile, true), undefined, hostile);
    assert.equal(perlExpression('(?:a+)+$'), undefined);
    const repeats = posixExpression('a.*b', false);
    assert.ok(repeats && isSearchable('a'.repeat(100), repeats));
    assert.ok(!isSearchable('a'.repeat(1_000), repeats), 'one long line');
    assert.ok(!isSearchable('a\n'.repeat(10_000), repeats), 'many lines');
    const plain = posixExpression('abc', false);
    assert.ok(plain && isSearchable('a'.repeat(1_000_000), plain));
  });

  it('is what Perl means, or nothing', () => {
    assert.equal('Python 3.11.2'.match(perlExpression('Python \\K\\d+\\.\\d+') ?? /$/)?.[0], '3.11');
    for (const other of ['a++b', '(?i)a', '\\Qa\\E', '[[:alpha:]]']) assert.equal(perlExpression(other), undefined, other);
  });
});
