import * as assert from 'node:assert/strict';
import type { Answer } from '../../../../client/src/interpreter/environments';
import { badgeFor } from '../../../../client/src/status-bar/view';

const t = (message: string, ...args: string[]) => message.replace(/\{(\d)\}/g, (_, index) => args[Number(index)] ?? '');
const links = [{ title: 'Create', command: 'pep668.createVenv' }] as const;

function view(externallyManaged: boolean | null, managedBy?: string): Answer {
  const interpreter = { path: '/usr/bin/python3', version: '3.11.2', kind: 'system' };
  const report = {
    version: 1,
    interpreter,
    virtual: false,
    externallyManaged,
    reasons: [],
    venv: { usable: true },
    ...(managedBy ? { managedBy } : {}),
  } as const;
  return { report, badge: '3.11 · apt', document: '# Python', createVenv: { kind: 'ready', steps: [] }, installWithPipx: { kind: 'ready', steps: [] } };
}

describe('the badge', () => {
  const rows: readonly [string, Answer | undefined, string | undefined, string | undefined][] = [
    ['is absent before anything is known', undefined, undefined, undefined],
    ['says who manages', view(true, 'Debian'), '$(lock) 3.11 · apt', 'Python 3.11.2, externally managed by Debian'],
    ['says that it is managed', view(true), '$(lock) 3.11 · apt', 'Python 3.11.2, externally managed'],
    ['says that it is free', view(false), '$(check) 3.11 · apt', 'Python 3.11.2, not externally managed'],
    ['says that it is not known', view(null), '$(question) 3.11 · apt', 'Python 3.11.2, not known whether externally managed'],
    ['says why there is none', { problem: 'No Python was found.' }, '$(circle-slash) no Python', 'No Python was found.'],
  ];
  for (const [name, answer, text, label] of rows) {
    it(name, () => {
      const badge = badgeFor(answer, links, t);
      assert.deepEqual([badge?.text, badge?.label], [text, label]);
    });
  }

  it('has links above the report', () => {
    assert.equal(badgeFor(view(true), links, t)?.tooltip, '[Create](command:pep668.createVenv)\n\n---\n\n# Python');
  });
});
