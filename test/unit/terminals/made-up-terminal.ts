import assert from 'node:assert/strict';
import type { EnvironmentView } from '../../../server/protocol/environment';
import type { EndedCommand, FailureExplanation, Sighting } from '../../../server/protocol/terminal';
import { resolveNamed } from '../../../server/src/analysis/resolve-place';
import { activations } from '../../../server/src/data/activations';
import type { System } from '../../../server/src/model/system';
import { explainFailure } from '../../../server/src/terminals/explain-failure';

const place = resolveNamed({ image: 'debian:bookworm' });
assert.equal(place?.kind, 'system');
const variables = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/home/ada' };

/** Ada's Debian 12: python3, pip, venv and sudo from its packages; her project in a folder of her home. */
export const debian: System = {
  ...(place?.kind === 'system' ? place.system : assert.fail()),
  ...{ user: 'ada', home: '/home/ada', homes: { root: '/root', ada: '/home/ada' }, cwd: '/home/ada/p', variables },
  ...{
    complete: false,
    variablesComplete: false,
    commands: undefined,
    listed: ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'],
  },
};

/** The same without python3-venv, and without tools that need none. */
export const withoutEnsurepip: System = { ...debian, programs: {}, interpreters: debian.interpreters.map((each) => ({ ...each, ensurepip: 'missing' })) };

/** The same without pip. */
export const withoutPip: System = { ...debian, interpreters: debian.interpreters.map(({ pip: _pip, ...each }) => each) };

/** Nothing but python3, as after `apt install python3`. */
export const bare: System = { ...withoutEnsurepip, interpreters: withoutEnsurepip.interpreters.map(({ pip: _pip, ...each }) => each) };

/** A pip that the shell did not find. */
export const unfound = (detail: string): Pick<EndedCommand, 'exitCode' | 'sightings'> => ({
  exitCode: 127,
  sightings: [{ kind: 'no-command', installer: 'shell', detail }],
});

/** A system with a virtual environment more. */
export function withVenv(prefix: string, system: System = debian, pip: string | null = '24.0'): System {
  return {
    ...system,
    files: {
      ...system.files,
      [`${prefix}/pyvenv.cfg`]: 'home = /usr/bin\n',
      ...Object.fromEntries(activations.map(({ name, text }) => [`${prefix}/${name}`, text.replace('PREFIX', prefix)])),
    },
    links: { ...system.links, [`${prefix}/bin/python`]: '/usr/bin/python3.11' },
    scripts: { ...system.scripts, [`${prefix}/bin/pip`]: { program: 'pip', python: `${prefix}/bin/python` } },
    pipVersions: { ...system.pipVersions, ...(pip === null ? {} : { [prefix]: pip }) },
  };
}

export const refusal: Sighting = { kind: 'externally-managed', installer: 'pip' };

/** What was seen of Ada's machine. */
export function viewOf(ways: Partial<Pick<EnvironmentView, 'createVenv' | 'installWithPipx' | 'become'>> = {}): EnvironmentView {
  return {
    report: {
      version: 1,
      interpreter: { path: '/usr/bin/python3', version: '3.11.2', kind: 'system' },
      ...{ virtual: false, externallyManaged: true, managedBy: 'Debian', message: 'Use apt.', reasons: [], venv: { usable: true } },
    },
    badge: '3.11 · apt',
    document: '',
    createVenv: { kind: 'ready', steps: [{ program: '/usr/bin/python3', args: ['-m', 'venv', '/home/ada/p/.venv'] }] },
    installWithPipx: { kind: 'ready', steps: [{ program: '/usr/bin/pipx', args: ['install'] }] },
    ...ways,
  };
}

/** What is said of a command that failed in Ada's terminal. */
export function failed(
  commandLine: string,
  given: Partial<EndedCommand> & { readonly system?: System; readonly view?: EnvironmentView; readonly root?: string } = {},
): FailureExplanation | undefined {
  const { system = debian, view = viewOf(), root = '/home/ada/p', ...ended } = given;
  const command: EndedCommand = { commandLine, confidence: 'high', shell: 'bash', cwd: '/home/ada/p', exitCode: 1, sightings: [refusal], ...ended };
  return explainFailure(command, { system, view, folder: root });
}

/** The ways of an explanation, each as its kind and text. */
export function waysOf(explanation: FailureExplanation | undefined): readonly string[] {
  return (explanation?.ways ?? []).map(({ kind, commandLine }) => (commandLine === undefined ? kind : `${kind}: ${commandLine}`));
}

/** The text that runs a command again in a virtual environment. */
export function again(commandLine: string, given: Parameters<typeof failed>[1] = {}): string | undefined {
  return failed(commandLine, given)?.ways.find(({ kind }) => kind === 'run-again')?.commandLine;
}
