import assert from 'node:assert/strict';
import type { Invocation } from '../../../server/src/model/invocation';
import { override } from '../../../server/src/rules/override';
import { invocation, sceneOf } from './scene';

const option = { from: '--break-system-packages', span: { start: 16, end: 39 }, decisive: true };
const rows: readonly (readonly [string, Partial<Invocation>, readonly unknown[]])[] = [
  ['a decisive option', { verdict: 'allowed', override: option }, [option.span]],
  ['one from elsewhere', { verdict: 'allowed', override: { from: '/etc/pip.conf', decisive: true } }, [{ start: 4, end: 21 }]],
  ['one that changes nothing', { verdict: 'allowed', override: { ...option, decisive: false } }, []],
  ['none', { verdict: 'allowed' }, []],
  ['one that fails all the same', { verdict: 'fails', override: option }, []],
];

describe('rule override', () => {
  for (const [name, given, spans] of rows) {
    it(name, () =>
      assert.deepEqual(
        [...override.check(sceneOf([invocation(given)]))].map(({ span }) => span),
        spans,
      ),
    );
  }
  it('finds a variable set once, once', () => {
    const calls = [invocation({ verdict: 'allowed', override: option }), invocation({ verdict: 'allowed', override: option, span: { start: 50, end: 60 } })];
    assert.equal([...override.check(sceneOf(calls))].length, 1);
  });
  it('says what it can break', () => {
    const [problem] = override.check(sceneOf([invocation({ verdict: 'allowed', override: option })]));
    assert.equal(
      problem && override.message(problem),
      'Works because of --break-system-packages: pip may replace Python packages that programs of Debian 12 (bookworm) rely on.',
    );
  });
});
