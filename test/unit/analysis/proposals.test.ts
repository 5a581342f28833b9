import * as assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import { defaultOptions } from '../../../server/src/analysis/options';
import { packageProposals } from '../../../server/src/analysis/proposals';
import type { ActiveInterpreter } from '../../../server/src/model/facts';
import type { System } from '../../../server/src/model/system';

const debian: ActiveInterpreter = { path: '/usr/bin/python3', version: '3.11.2', kind: 'system', virtual: false, externallyManaged: true };

/** What is proposed for the whole of a text on bookworm, as `title: requirement`. */
function proposed(text: string, active: ActiveInterpreter = debian, distribution = 'debian'): readonly string[] {
  const system = { title: 'Debian 12', release: { distribution, codename: 'bookworm', version: '12' } } as System;
  const facts = { machine: { system, interpreter: active.path, active }, images: {}, readBeside: () => undefined };
  const analysis = analyse({ path: 'requirements.txt', text }, facts, defaultOptions);
  return packageProposals(analysis, { start: 0, end: text.length }).map((each) => `${each.title}: ${'requirement' in each ? each.requirement : ''}`);
}

describe('packageProposals', () => {
  // versions: Contents index of bookworm
  const rows: readonly (readonly [text: string, ...proposed: string[]])[] = [
    ['Flask', "Install the distribution's package python3-flask (2.2.2): Flask"],
    ['flask >= 2, < 3  # why', "Install the distribution's package python3-flask (2.2.2): flask>=2,<3"],
    ['PyYAML', "Install the distribution's package python3-yaml (6.0): PyYAML"],
    ['flask>=3'],
    ['flask>=2.0rc1'],
    ['flask[async]'],
    ['flask @ https://x/flask.zip'],
    ['nobody-knows-this'],
    ['constructor'],
    ['-e .'],
    ['flask\nPyYAML'],
  ];
  for (const [text, ...expected] of rows) it(JSON.stringify(text), () => assert.deepEqual(proposed(text), expected));

  it('only where the active interpreter is the one that would see it, on a release that is known', () => {
    const none: readonly ActiveInterpreter[] = [
      { ...debian, virtual: true, kind: 'venv', externallyManaged: false },
      { ...debian, externallyManaged: false },
      { ...debian, externallyManaged: undefined },
      { ...debian, kind: 'uv' },
    ];
    for (const active of none) assert.deepEqual(proposed('flask', active), []);
    assert.deepEqual(proposed('flask', debian, 'ubuntu'), []);
  });
});
