import assert from 'node:assert/strict';
import { shellFrom } from '../../../../client/src/terminal/shell';
import { variablesOf } from '../../../../client/src/terminal/variables';

describe("client: a terminal's shell", () => {
  const rows: readonly (readonly [evidence: Partial<Parameters<typeof shellFrom>[0]>, shell: string | undefined])[] = [
    [{ state: 'zsh', path: '/bin/bash' }, 'zsh'],
    [{ path: '/usr/bin/fish', usual: '/bin/bash' }, 'fish'],
    [{ usual: '-bash' }, 'bash'],
    [{ state: '', path: '/bin/dash' }, 'sh'],
    [{ path: String.raw`C:\Program Files\PowerShell\7\pwsh.exe` }, 'pwsh'],
    [{ path: '/usr/bin/python3', usual: '/bin/bash' }, undefined],
    [{ state: 'xonsh', path: '/bin/bash' }, undefined],
    [{ state: 'python', path: '/bin/bash' }, 'bash'],
    [{ state: 'python', before: 'zsh', path: '/bin/bash' }, 'zsh'],
    [{ state: 'python', before: 'zsh', isInside: true, path: '/bin/bash' }, undefined],
    [{ state: 'bash', before: 'bash', isInside: true }, 'bash'],
    [{ before: 'bash', isInside: true }, 'bash'],
    [{}, undefined],
  ];
  for (const [evidence, shell] of rows)
    it(JSON.stringify(evidence), () => assert.equal(shellFrom({ state: undefined, path: undefined, usual: undefined, ...evidence }), shell));
});

describe("client: a terminal's variables", () => {
  it('are those it was handed, with those its shell reports in their place', () => {
    assert.deepEqual(variablesOf({ PATH: '/bin', HOME: '/h', GONE: 'x' }, { PATH: '/v/bin:/bin', GONE: undefined }), { PATH: '/v/bin:/bin', HOME: '/h' });
  });

  it('have no virtual environment but the one its shell reports', () => {
    assert.deepEqual(variablesOf({ VIRTUAL_ENV: '/old' }, { PATH: '/bin' }), { PATH: '/bin' });
    assert.deepEqual(variablesOf({ VIRTUAL_ENV: '/old' }, { VIRTUAL_ENV: '/new' }), { VIRTUAL_ENV: '/new' });
  });
});
