import type { Reason, Verdict } from '../../model/verdict';
import { absolute } from '../../shell/access';
import type { Call, Context, Handler } from '../../shell/context';
import { findProgram, runProgram } from '../../shell/execute';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { type Python, pythonAt } from '../../shell/virtual-environment';
import { markerOf, refuses } from '../marker';
import { record } from '../record';
import { createEnvironment } from '../venv/create';
import { parseUv, parseUvx, type UvCall } from './parse';
import { uvSettings } from './settings';

/** `uv …` (uv 0.12, crates/uv/src/commands). */
export const uv: Handler = (call, context) => run(parseUv(call.arguments, variableOf(context), uvSettings(context)), call, context);

/** `uvx …`, which is `uv tool run`. */
export const uvx: Handler = (call, context) => run(parseUvx(call.arguments, variableOf(context)), call, context);

const variableOf =
  ({ process }: Context) =>
  (name: string) =>
    process.variables.exportedValue(name);

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
  readonly makes?: string;
}

function tell(asked: UvCall, { verdict, reasons, status, python, makes }: Told, call: Call, context: Context): Status {
  const { action, packages, requirementFiles, override } = asked;
  const decisive =
    verdict === 'allowed' && override.value === true && python !== undefined && !python.virtual && markerOf(python, context.world).marked === true;
  const needless = python !== undefined && (python.virtual || markerOf(python, context.world).marked === false);
  const at = override.span ?? context.process.variables.variable(override.from)?.span;
  const used = override.value === true ? { override: { from: override.from, span: at, decisive, needless } } : {};
  record(
    { installer: 'uv', action, verdict, reasons, packages, requirementFiles, interpreter: python?.path, ...(makes === undefined ? {} : { makes }), ...used },
    call,
    context,
  );
  return status;
}

/** `uv pip install`, `sync`, `uninstall`: refused only where they mean a marked Python itself. */
function changeEnvironment(asked: UvCall, call: Call, context: Context): Status {
  return tell(asked, told(asked, call, context), call, context);
}

function told(asked: UvCall, { program }: Call, context: Context): Told {
  const wild = asked.unknown[0];
  if (wild) return open('a word that is not known may hold options that decide', wild.span);
  const target = targetOf(asked, context);
  if (target === undefined) return open('which Python uv takes is not known', program);
  if (target !== 'none') return toldOf(target, asked, program, context);
  return { verdict: 'fails', reasons: [{ message: 'uv finds no virtual environment: make one with `uv venv`, or pass --system', span: program }], status: 2 };
}

function open(message: string, span: Reason['span']): Told {
  return { verdict: 'unknown', reasons: [{ message, span }], status: 'open' };
}

/** What happens at a Python uv has chosen. */
function toldOf(python: Python, asked: UvCall, program: Reason['span'], context: Context): Told {
  const { elsewhere, override, system } = asked;
  const goes = (message: string, span?: Reason['span']): Told => ({ verdict: 'allowed', reasons: [{ message, span }], status: 'likely', python });
  if (python.virtual) return goes(`goes into the virtual environment ${python.prefix}`);
  if (elsewhere) return goes(`${elsewhere.from} puts it into a folder of its own`, elsewhere.span);
  const marker = markerOf(python, context.world);
  if (marker.marked === false) return goes(`${python.path} is not externally managed`);
  if (override.value === true) return goes(`${override.from} overrides the protection of this Python`, override.span);
  if (marker.marked === 'unknown' || override.value === 'unknown') return { verdict: 'unknown', reasons: marker.reasons, status: 'open', python };
  const by = system.value === true ? system : asked.python;
  const reasons = [
    { message: `uv ${refuses(asked.command?.slice(4) ?? 'install')}`, span: program },
    { message: `${by?.from ?? 'this'} means ${python.path} itself`, span: by?.span },
  ];
  return { verdict: 'refused', reasons: [...reasons, ...marker.reasons], status: 2, python };
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
  if (!variablesKnown) return undefined;
  // with --target or --prefix it is content with the system's Python (crates/uv/src/commands/pip/install.rs)
  return asked.elsewhere ? firstOnPath(context) : 'none';
}

function firstOnPath(context: Context): Python | undefined {
  for (const name of ['python', 'python3']) {
    const found = findProgram(name, context);
    if (found.kind === 'unknown' && !found.unlikely) return undefined;
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
    return tell(
      asked,
      {
        verdict: folder === undefined ? 'unknown' : 'allowed',
        reasons: [{ message: 'uv makes a virtual environment, which is never refused' }],
        status: 'likely',
      },
      call,
      context,
    );
  }
  createEnvironment(
    { folder, python, systemSitePackages: asked.venv?.systemSitePackages ?? false, owner: context.process.user, pip: asked.venv?.seed ? 'unknown' : undefined },
    context,
  );
  return tell(
    asked,
    {
      verdict: 'allowed',
      reasons: [{ message: `makes a virtual environment in ${folder}, which is never refused` }],
      status: 0,
      python,
      makes: folder,
    },
    call,
    context,
  );
}
