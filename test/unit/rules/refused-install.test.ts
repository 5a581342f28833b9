import assert from 'node:assert/strict';
import type { Invocation } from '../../../server/src/model/invocation';
import type { System } from '../../../server/src/model/system';
import { refusedInstall } from '../../../server/src/rules/refused-install';
import { debian, invocation, sceneOf } from './scene';

const likely = { ...debian, confidence: 'likely' } as System;
const rows: readonly (readonly [string, Partial<Invocation>, System | undefined, string | undefined, string])[] = [
  [
    'a certain install',
    {},
    debian,
    'error',
    'pip will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
  ],
  [
    'an uninstall',
    { action: 'uninstall' },
    debian,
    'error',
    'pip will refuse this uninstall: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). The system’s own package manager removes what it brought.',
  ],
  [
    'a likely marker',
    {},
    likely,
    'warning',
    'pip will probably refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
  ],
  [
    'an install in a branch',
    { reach: 'possible' },
    debian,
    'warning',
    'pip will, if this is reached, refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
  ],
  [
    'uv',
    { installer: 'uv' },
    debian,
    'error',
    'uv will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
  ],
  ['an allowed install', { verdict: 'allowed' }, debian, undefined, ''],
  ['an unknown one', { verdict: 'unknown' }, debian, undefined, ''],
  ['one that fails otherwise', { verdict: 'fails' }, debian, undefined, ''],
  ['one that is written nowhere', { span: undefined }, debian, undefined, ''],
];

describe('rule refused-install', () => {
  for (const [name, given, system, severity, message] of rows) {
    it(name, () => {
      const problems = [...refusedInstall.check(sceneOf([invocation(given)], system))];
      assert.deepEqual(
        problems.map((problem) => [refusedInstall.severityOf?.(problem), refusedInstall.message(problem)]),
        severity === undefined ? [] : [[severity, message]],
      );
    });
  }
  it('finds a loop’s install once', () => assert.equal([...refusedInstall.check(sceneOf([invocation(), invocation(), invocation()]))].length, 1));
});
