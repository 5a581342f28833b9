import assert from 'node:assert/strict';
import type { Inspected } from '../../../server/src/host/interpreters/inspect';
import { operatingSystem } from '../../../server/src/host/operating-system';
import { type Maker, waysToMake } from '../../../server/src/host/venv/ways';

const debian = operatingSystem('ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n', 'linux');
const inspected: Inspected = {
  ...{ path: '/usr/bin/python3', executable: '/usr/bin/python3.11', version: '3.11.2', kind: 'system', virtual: false, marked: true },
  ...{ prefix: '/usr', basePrefix: '/usr', stdlib: '/usr/lib/python3.11', ensurepip: 'missing', seesBase: false },
};
const tool = (path: string) => ({ path, version: '1', onPath: true });
const maker: Maker = { inspected, os: { ...debian, unindexed: false }, become: 'sudo', pip: undefined, uv: undefined, virtualenv: undefined };
const ways = (parts: Partial<Maker>, seeing = false) =>
  waysToMake({ ...maker, ...parts }, '/p q/.venv', seeing).map(({ tool: name, way }) =>
    way.kind === 'missing' ? `${name}: ${way.command}` : `${name}: ${way.steps.map(({ program, args }) => [program, ...args].join(' ')).join(' && ')}`,
  );

describe('venv: ways to make one', () => {
  it('its own, where it has ensurepip; then other tools', () => {
    const works = { inspected: { ...inspected, ensurepip: 'guarded' as const } };
    assert.deepEqual(ways(works), ['venv: /usr/bin/python3 -m venv /p q/.venv']);
    assert.deepEqual(ways({ ...works, virtualenv: tool('/usr/bin/virtualenv'), uv: tool('/home/me/.local/bin/uv') }), [
      'venv: /usr/bin/python3 -m venv /p q/.venv',
      'virtualenv: /usr/bin/virtualenv --python /usr/bin/python3 /p q/.venv',
      'uv: /home/me/.local/bin/uv venv --seed --python /usr/bin/python3 /p q/.venv',
    ]);
  });

  it('without ensurepip: the exact package, after what works without root', () => {
    assert.deepEqual(ways({}), ['venv: sudo apt install python3.11-venv']);
    assert.deepEqual(ways({ pip: '23.0.1', virtualenv: tool('/usr/bin/virtualenv') }), [
      'virtualenv: /usr/bin/virtualenv --python /usr/bin/python3 /p q/.venv',
      'outer-pip: /usr/bin/python3 -m venv --without-pip /p q/.venv && /usr/bin/python3 -m pip --python /p q/.venv install pip',
      'venv: sudo apt install python3.11-venv',
    ]);
    assert.deepEqual(ways({ pip: '22.2.2' }), ['venv: sudo apt install python3.11-venv'], 'pip --python came with 22.3');
  });

  it('seeing the system’s packages', () => {
    assert.deepEqual(ways({ inspected: { ...inspected, ensurepip: 'guarded' } }, true), ['venv: /usr/bin/python3 -m venv --system-site-packages /p q/.venv']);
    assert.match(ways({ pip: '25.1' }, true)[0] ?? '', /--without-pip --system-site-packages/);
  });

  it('of a virtual environment’s base, where one is active', () => {
    const virtual = { ...inspected, path: '/p/env/bin/python', virtual: true, ensurepip: 'guarded' as const };
    assert.deepEqual(ways({ inspected: virtual }), ['venv: /usr/bin/python3.11 -m venv /p q/.venv']);
  });
});
