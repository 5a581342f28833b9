import { bundledPip } from '../../data/bundled-pip';
import { pipReleases } from '../../data/pip-releases';
import { compareVersions } from '../../model/compare-versions';
import type { Context, Handler } from '../../shell/context';
import type { Status } from '../../shell/status';
import { moduleVersion, type Python } from '../../shell/virtual-environment';
import { ensurepipVariables, getPipWords, parseEnsurepip } from './parse';
import { variablesOf, pipUnder } from '../pip/program';
import { fails, pythonOf, unknown } from '../tell';

/**
 * `python -m ensurepip`. Outside a virtual environment Debian's refuses with its own text, marked or not; elsewhere the
 * bundled pip runs and looks at the marker. It drops all PIP_* variables and pip's files, so no override of pip's helps.
 */
export const ensurepip: Handler = (call, context) => {
  const asked = parseEnsurepip(call.arguments);
  if (asked.pipWords.length === 0 && !asked.fails) return 0;
  const python = pythonOf(call.python, context);
  if (!python) return mayBringPip(unknown('ensurepip', 'bootstrap', 'which interpreter this is is not known', call, context), context);
  const stops = (message: string, status: number) => fails({ installer: 'ensurepip', action: 'bootstrap', status }, message, call, context);
  if (python.interpreter.ensurepip === 'missing') return stops('there is no ensurepip: it comes with a package of its own', 1);
  if (asked.fails) return stops(asked.fails.message, 2);
  if (python.interpreter.ensurepip === 'guarded' && !python.virtual) return stops("Debian's ensurepip is disabled for the system's Python", 1);
  const variables = ensurepipVariables(variablesOf(context));
  const version = bundledPip.findLast(([from]) => compareVersions(python.interpreter.version, from) >= 0)?.[1] ?? null;
  const own = moduleVersion(python, 'pip', context.world);
  const borrowed = { installer: 'ensurepip', version, title: 'the pip in ensurepip', words: asked.pipWords, variables, placesScripts: true };
  const status = pipUnder(python, borrowed, call, context);
  if (status !== 'likely') return mayBringPip(status, context);
  // `bundledPip` names the oldest it may be
  if (own === undefined && asked.staysHere) context.world.setModule(python.prefix, 'pip', 'unknown');
  if (asked.scripts.length > 0) placeScripts(asked.scripts, python, context);
  return 0;
};

/** The scripts of the pip that was installed beside its interpreter's other programs; one that is there stays. */
function placeScripts(names: readonly string[], { prefix, path, interpreter, virtual }: Python, { world, process }: Context): void {
  if (process.user !== 'root' && !virtual) return;
  const minor = /^3\.\d+/.exec(interpreter.version)?.[0];
  for (const name of names) {
    const script = `${prefix}/bin/${name.replace('3.X', minor ?? '3')}`;
    if (world.files.what(script).kind === 'absent') world.files.set(script, { kind: 'file', runs: { program: 'pip', python: path } });
  }
}

/** `python get-pip.py …`: the newest pip installs itself, by the same check (refused since pip 23.0). */
export const getPip: Handler = (call, context) => {
  const python = pythonOf(call.python, context);
  if (!python) return mayBringPip(unknown('get-pip', 'bootstrap', 'which interpreter this is is not known', call, context), context);
  // one for an older Python brings an older pip: https://bootstrap.pypa.io/pip/3.6/get-pip.py
  const version = /\/pip\/\d/.test(call.source ?? '') ? null : pipReleases.newest;
  return mayBringPip(pipUnder(python, { installer: 'get-pip', version, words: getPipWords(call.arguments) }, call, context), context);
};

/** Where it is not known whether a pip was installed, one may stand where there was none. */
function mayBringPip(status: Status, { world: { files } }: Context): Status {
  if (status !== 'open') return status;
  for (const path of ['/usr/local/bin/pip', '/usr/local/bin/pip3', '/usr/bin/pip', '/usr/bin/pip3']) {
    if (files.what(path).kind === 'absent') files.set(path, { kind: 'unknown', because: 'a pip may have been installed there' });
  }
  return status;
}
