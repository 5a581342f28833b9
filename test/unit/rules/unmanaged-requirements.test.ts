import assert from 'node:assert/strict';
import type { ActiveInterpreter } from '../../../server/src/model/facts';
import { unmanagedRequirements } from '../../../server/src/rules/unmanaged-requirements';
import { requirementsOn } from './scene';

const system: ActiveInterpreter = { path: '/usr/bin/python3', version: '3.11.2', kind: 'system', virtual: false, externallyManaged: true, managedBy: 'Debian' };
const lines = [
  { name: 'flask', specifier: '', span: { start: 0, end: 5 } },
  { name: 'rich', specifier: '', span: { start: 6, end: 10 } },
];
const rows: readonly (readonly [string, ActiveInterpreter | undefined, typeof lines, number])[] = [
  ['a managed interpreter: once, on the first requirement', system, lines, 1],
  ['an empty file', system, [], 0],
  ['a virtual environment', { ...system, virtual: true, kind: 'venv' }, lines, 0],
  ['an interpreter that is not managed', { ...system, externallyManaged: false }, lines, 0],
  ['pip is told to install all the same', { ...system, overridden: ['pip'] }, lines, 0],
  ['uv is told to install all the same', { ...system, overridden: ['uv'] }, lines, 1],
  ['not known', { ...system, externallyManaged: undefined }, lines, 0],
  ['no interpreter', undefined, lines, 0],
];

describe('rule unmanaged-requirements', () => {
  for (const [name, active, requirements, count] of rows) {
    it(name, () => {
      const problems = [...unmanagedRequirements.check(requirementsOn(active, requirements))];
      assert.deepEqual(
        problems.map(({ span }) => span),
        lines.slice(0, count).map(({ span }) => span),
      );
    });
  }
  it('says what belongs to the system, and how an environment sees it', () => {
    const line = (name: string) => ({ name, specifier: '', span: { start: 0, end: name.length } });
    const said = (...names: string[]) => {
      const [problem] = unmanagedRequirements.check(requirementsOn(system, names.map(line)));
      return (problem && unmanagedRequirements.message(problem)) ?? '';
    };
    assert.match(
      said('flask', 'RPi.GPIO', 'PyGObject', 'gi'),
      /RPi\.GPIO, PyGObject, gi belong to the system \(on Debian: python3-rpi\.gpio python3-gi\): .*--system-site-packages sees them/,
    );
    assert.match(said('PyGObject'), /PyGObject belongs to the system \(on Debian: python3-gi\): .*--system-site-packages sees it/);
    assert.doesNotMatch(said('flask', 'constructor'), /system-site/);
    const [elsewhere] = unmanagedRequirements.check(requirementsOn(system, [{ ...line('RPi.GPIO'), conditional: true }]));
    assert.deepEqual(elsewhere?.ofSystem, []);
  });
  it('says of a setting what the tool does, and stands on it', () => {
    const setting = (tool: 'uv' | 'Poetry', overrides: boolean) => ({ tool, name: 'x = true', overrides, span: { start: 30, end: 38 } });
    const on = (given: ReturnType<typeof setting> | undefined, tool?: string) => {
      const scene = requirementsOn(system, lines);
      const project = { buildable: true, ...(tool ? { tool } : {}), ...(given ? { setting: given } : {}) };
      const [problem] = unmanagedRequirements.check({ ...scene, extraction: { ...scene.extraction, project } });
      return problem && [problem.span.start, unmanagedRequirements.verdict(problem), unmanagedRequirements.message(problem)];
    };
    const said = (given: ReturnType<typeof setting>) => on(given, 'uv')?.slice(0, 2);
    assert.deepEqual(said(setting('uv', false)), [30, 'refused']);
    assert.deepEqual(said(setting('uv', true)), [30, 'allowed']);
    assert.deepEqual(said(setting('Poetry', false)), [30, 'unknown']);
    assert.match(
      String(on(setting('Poetry', false))?.[2]),
      /^Poetry is told to make no virtual environment \(x = true\): it installs beside the packages of Debian/,
    );
    assert.equal(on(undefined, 'uv'), undefined);
    const telling = (tool: 'uv' | 'Poetry', ...overridden: ('pip' | 'uv')[]) => {
      const scene = requirementsOn({ ...system, overridden }, lines);
      const project = { buildable: true, setting: setting(tool, false) };
      return [...unmanagedRequirements.check({ ...scene, extraction: { ...scene.extraction, project } })].length;
    };
    assert.deepEqual([telling('uv', 'uv'), telling('uv', 'pip'), telling('Poetry', 'pip', 'uv')], [0, 1, 1]);
    assert.equal(on(undefined)?.[0], 0);
  });
  it('names the interpreter and who manages it', () => {
    const [problem] = unmanagedRequirements.check(requirementsOn(system, lines));
    assert.match((problem && unmanagedRequirements.message(problem)) ?? '', /^Installing this file into \/usr\/bin\/python3 is refused: .*Debian/);
  });
});
