import type { Reason, Verdict } from '../../model/verdict';
import { absolute } from '../../shell/access';
import type { Call, Context, Handler } from '../../shell/context';
import { findProgram, runProgram } from '../../shell/execute';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { type Python, pythonAt } from '../../shell/virtual-environment';
import { markerOf } from '../marker';
import { record } from '../record';
import { createEnvironment } from '../venv/create';
import { parseUv, parseUvx, type UvCall } from './parse';

/** `uv …` (uv 0.12, crates/uv/src/commands). */
export const uv: Handler = (call, context) => run(parseUv(call.arguments, variableOf(context)), call, context);

/** `uvx …`, which is `uv tool run`. */
export const uvx: Handler = (call, context) => run(parseUvx(call.arguments, variableOf(context)), call, context);

const variableOf = ({ process }: Context) => {
  const environment = process.variables.environment();
  return (name: string) => environment.get(name);
};

function run(asked: UvCall, call: Call, context: Context): Status {
  if (asked.command === undefined) return 0;
  if (asked.fails) return tell(asked, { verdict: 'fails', reasons: [asked.fails], status: 2 }, call, context);
  if (asked.venv) return makeVenv(asked, call, context);
  if (asked.command.startsWith('pip ')) return asked.action === 'other' ? 'likely' : changeEnvironment(asked, call, context);
  if (asked.action === 'run' && asked.command === 'run') {
    const [name, ...rest] = asked.runs;
    if (name && known(name.value)?.includes('pip')) return 'open'; // in the project's environment, which is not followed
    return name ? runProgram(name, rest, call.span, { ...context, process: context.process.child() }) : 'likely';
  }
  return 'likely';
}

/** What is said of a call, and how it ends. */
interface Told {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly status: Status;
  readonly python?: Python | undefined;
}

function tell(asked: UvCall, { verdict, reasons, status, python }: Told, call: Call, context: Context): Status {
  const { action, packages, requirementFiles, override } = asked;
  const decisive = verdict === 'allowed' && override.value === true && python !== undefined && !python.virtual && markerOf(python, context.world).marked === true;
  const used = override.value === true ? { override: { from: override.from, span: override.span, decisive } } : {};
  record({ installer: 'uv', action, verdict, reasons, packages, requirementFiles, interpreter: python?.path, ...used }, call, context);
  return status;
}

/** `uv pip install`, `sync`, `uninstall`: refused only where they mean a marked Python itself. */
function changeEnvironment(asked: UvCall, call: Call, context: Context): Status {
  if (asked.unknown.length > 0) return tell(asked, { verdict: 'unknown', reasons: [{ message: 'a word that is not known may hold options that decide', span: asked.unknown[0]?.span }], status: 'open' }, call, context);
  const target = targetOf(asked, context);
  if (target === 'none') return tell(asked, { verdict: 'fails', reasons: [{ message: 'uv finds no virtual environment: make one with `uv venv`, or pass --system', span: call.program }], status: 2 }, call, context);
  if (target === undefined) return tell(asked, { verdict: 'unknown', reasons: [{ message: 'which Python uv takes is not known', span: call.program }], status: 'open' }, call, context);
  if (target.virtual) return tell(asked, { verdict: 'allowed', reasons: [{ message: `goes into the virtual environment ${target.prefix}` }], status: 'likely', python: target }, call, context);
  if (asked.elsewhere) return tell(asked, { verdict: 'allowed', reasons: [{ message: `${asked.elsewhere.from} puts it into a folder of its own`, span: asked.elsewhere.span }], status: 'likely', python: target }, call, context);
  const marker = markerOf(target, context.world);
  if (marker.marked === false) return tell(asked, { verdict: 'allowed', reasons: [{ message: `${target.path} is not externally managed` }], status: 'likely', python: target }, call, context);
  if (asked.override.value === true) return tell(asked, { verdict: 'allowed', reasons: [{ message: `${asked.override.from} overrides the protection`, span: asked.override.span }], status: 'likely', python: target }, call, context);
  if (marker.marked === 'unknown' || asked.override.value === 'unknown') return tell(asked, { verdict: 'unknown', reasons: marker.reasons, status: 'open', python: target }, call, context);
  const chosen: Reason = { message: `${asked.system.value === true ? asked.system.from : (asked.python?.from ?? 'this')} means ${target.path} itself`, span: asked.system.span ?? asked.python?.span };
  return tell(asked, { verdict: 'refused', reasons: [{ message: `uv refuses to ${asked.command?.slice(4)} there`, span: call.program }, chosen, ...marker.reasons], status: 2, python: target }, call, context);
}

/** The Python uv changes: asked for, the system's, else an active or nearby virtual environment; `none`: it finds nothing. */
function targetOf(asked: UvCall, context: Context): Python | 'none' | undefined {
  if (asked.python) return namedPython(known(asked.python.value), context);
  if (asked.system.value === 'unknown') return undefined;
  if (asked.system.value) return firstOnPath(context);
  const { process, world } = context;
  const active = known(process.variables.get('VIRTUAL_ENV')) ?? known(process.variables.get('CONDA_PREFIX'));
  if (active !== undefined && active !== '') return pythonAt(`${active}/bin/python3`, world) ?? 'none';
  const cwd = known(process.cwd);
  for (let folder = cwd; folder !== undefined; folder = folder === '' || folder === '/' ? undefined : folder.slice(0, folder.lastIndexOf('/')) || '/') {
    const found = pythonAt(`${folder === '/' ? '' : folder}/.venv/bin/python`, world);
    if (found?.virtual) return found;
  }
  // run as a module, uv takes the environment that runs it
  const variablesKnown = process.variables.isDecided('VIRTUAL_ENV') && cwd !== undefined;
  return variablesKnown ? 'none' : undefined;
}

function firstOnPath(context: Context): Python | undefined {
  for (const name of ['python', 'python3']) {
    const found = findProgram(name, context);
    if (found.kind === 'unknown') return undefined;
    const python = found.kind === 'file' ? pythonAt(found.path, context.world) : undefined;
    if (python && !python.virtual) return python;
  }
  return undefined;
}

function namedPython(name: string | undefined, context: Context): Python | undefined {
  if (name === undefined) return undefined;
  if (name.includes('/')) {
    const path = absolute(name, context);
    return path === undefined ? undefined : (pythonAt(path, context.world) ?? pythonAt(`${path}/bin/python`, context.world));
  }
  const found = findProgram(/^\d/.test(name) ? `python${name}` : name, context);
  return found.kind === 'file' ? pythonAt(found.path, context.world) : undefined;
}

function makeVenv(asked: UvCall, call: Call, context: Context): Status {
  const folder = absolute(asked.venv?.path ?? '.venv', context);
  const python = asked.python ? namedPython(known(asked.python.value), context) : firstOnPath(context);
  if (folder === undefined || !python) {
    if (folder !== undefined) context.world.files.set(folder, { kind: 'unknown', because: 'which Python uv takes is not known' });
    return tell(asked, { verdict: folder === undefined ? 'unknown' : 'allowed', reasons: [{ message: 'uv makes a virtual environment: the marker does not matter for that' }], status: 'likely' }, call, context);
  }
  createEnvironment({ folder, python, systemSitePackages: asked.venv?.systemSitePackages ?? false, owner: context.process.user, pip: asked.venv?.seed ? 'unknown' : undefined }, context);
  return tell(asked, { verdict: 'allowed', reasons: [{ message: `makes a virtual environment in ${folder}: the marker does not matter for that` }], status: 0, python }, call, context);
}
