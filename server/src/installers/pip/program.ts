import { normalizedName } from '../../model/project-name';
import type { Span } from '../../model/span';
import type { Reason } from '../../model/verdict';
import type { Argument, Value } from '../../model/value';
import { absolute, mayWrite, readFile } from '../../shell/access';
import type { Call, Context, Handler } from '../../shell/context';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { moduleVersion, type Python, pythonAt } from '../../shell/virtual-environment';
import { markerOf } from '../marker';
import { record } from '../record';
import type { PipAnswer, PipCall } from './call';
import { surelyFails } from './outcome';
import type { PipFile, Variables } from './configuration';
import { configurationPlaces } from './configuration-places';
import { takeEffect, writeWhatIsNamed } from './effect';
import { predictPip } from './predict';
import { isPlain, printedBy } from './printed';

/** `pip …`, as a script or as a module of an interpreter. */
export const pip: Handler = (call, context) => {
  const python = call.python === undefined ? undefined : pythonAt(call.python, context.world);
  const version = python && moduleVersion(python, 'pip', context.world);
  if (python && version === undefined) return withoutPip(python, call, context);
  return runPip({ python, version: exact(version) }, call, context);
};

/** A version that is known; `undefined` where it is not. */
function exact(version: string | undefined): string | undefined {
  return version === 'unknown' || version === 'maybe' ? undefined : version;
}

/** `python -m pip` where there is no pip. */
function withoutPip(python: Python, call: Call, context: Context): Status {
  if (context.world.modules.get(python.prefix)?.get('pip') === undefined && !isComplete(python, context)) {
    return runPip({ python, version: undefined }, call, context);
  }
  const reasons = [{ message: `${python.path} has no pip: "No module named pip"`, span: call.program }];
  record({ installer: 'pip', action: 'other', verdict: 'fails', reasons, interpreter: python.path }, call, context);
  return 1;
}

function isComplete(python: Python, { world }: Context): boolean {
  return python.virtual || world.system?.complete === true;
}

/** How another tool runs pip: its own copy of it, its own name in the answer, other surroundings. */
export interface Borrowed {
  readonly installer: string;
  /** Version of the tool's own copy; `null`: it has one of a version that is not known. */
  readonly version?: string | null;
  readonly variables?: Variables;
  /** What to call that copy where its version is only the oldest it may be. */
  readonly title?: string;
  /** Words to hand to pip in place of the call's own. */
  readonly words: readonly Argument[];
  /** Whether it places pip's scripts itself. */
  readonly placesScripts?: boolean;
}

/** pip as another tool runs it under an interpreter (`pip-sync`, `flit install`, `get-pip.py`). */
export function pipUnder(python: Python, borrowed: Borrowed, call: Call, context: Context): Status {
  const own = moduleVersion(python, 'pip', context.world);
  const version = borrowed.version === undefined ? own : (borrowed.version ?? undefined);
  if (borrowed.version === undefined && own === undefined) return withoutPip(python, call, context);
  return runPip({ python, version: exact(version), borrowed }, call, context);
}

/** Which pip runs under which interpreter; `rerun`: it was started again by `--python`. */
interface Pip {
  readonly python: Python | undefined;
  readonly version: string | undefined;
  readonly rerun?: boolean;
  readonly borrowed?: Borrowed;
}

function runPip(which: Pip, call: Call, context: Context): Status {
  const { python, version, borrowed } = which;
  const plain = pipCall(which, call, context);
  const answer = predictPip(borrowed ? { ...plain, title: borrowed.title, words: borrowed.words, variables: borrowed.variables ?? plain.variables } : plain);
  if (answer.python !== undefined) return runUnder(answer.python, version, call, context);
  const installer = borrowed?.installer ?? 'pip';
  const closed = python && whyClosed(answer, python, context);
  if (closed !== undefined) {
    record({ installer, ...answer, verdict: 'fails', reasons: [{ message: closed, span: call.program }], interpreter: python?.path }, call, context);
    return 1;
  }
  const understood = {
    installer,
    ...answer,
    reasons: reasonsOf(answer, python, call, context),
    override: placed(answer.override, context),
    wrongOverride: placed(answer.wrongOverride, context),
    interpreter: python?.path,
  };
  record(understood, call, context);
  if (answer.verdict === 'refused' || answer.verdict === 'fails') context.io.error.write(errorOf(answer));
  else context.io.out.write(printedBy(answer, call, version));
  if (answer.verdict === 'refused' || answer.verdict === 'fails') return answer.exit ?? 1;
  writeWhatIsNamed(answer, context);
  if (answer.verdict === 'allowed' && surelyFails(answer, context)) return 1;
  if (python) takeEffect(answer, python, borrowed?.placesScripts !== true, context);
  // `show` fails where the package is not installed, which is what people ask it for; pip is
  if (answer.command === 'show' && isPlain(call.arguments, 'show', 'pip')) return 0;
  const isOpen = answer.verdict === 'unknown' || (answer.command === 'show' && !showsPackaged(call, context));
  return answer.exit ?? (isOpen ? 'open' : 'likely');
}

/** `pip show` of what the distribution's package of that name has brought. */
function showsPackaged({ arguments: words }: Call, { world }: Context): boolean {
  const names = words.map(({ value }) => known(value) ?? '-').filter((word) => !word.startsWith('-') && word !== 'show');
  return names.length > 0 && names.every((name) => world.packages.has(`python3-${normalizedName(name)}`));
}

/** Why an install past the check does not get into a virtual environment without the system's packages: there is no user's own folder to fall back to. */
function whyClosed({ verdict, action, exempt, userSite }: PipAnswer, python: Python, context: Context): string | undefined {
  if (verdict !== 'allowed' || action !== 'install' || exempt !== undefined || !python.virtual || python.seesBase) return undefined;
  if (mayWrite(`${python.prefix}/lib`, context) === false)
    return `${context.process.user ?? 'this user'} may not write to the virtual environment ${python.prefix}`;
  return userSite ? "Can not perform a '--user' install. User site-packages are not visible in this virtualenv." : undefined;
}

function pipCall({ python, version, rerun = false }: Pip, call: Call, context: Context): PipCall {
  const marker = python ? markerOf(python, context.world) : { marked: 'unknown' as const };
  return {
    version,
    words: call.arguments,
    variables: variablesOf(context),
    files: configurationOf(python, context),
    place: { virtual: python ? python.virtual : 'unknown', marked: marker.marked, prefix: python?.prefix },
    rerun,
    requirements: (path) => requirementsIn(path, context),
  };
}

/** The variables a program sees. */
export function variablesOf({ process }: Context): Variables {
  return { names: process.variables.exportedNames(), value: (name) => process.variables.exportedValue(name) };
}

function configurationOf(python: Python | undefined, context: Context): PipFile[] {
  const { process, world } = context;
  const variable = (name: string) => known(process.variables.exportedValue(name)) || undefined;
  const home = variable('HOME') ?? world.homeOf(process.user) ?? '/';
  const places = configurationPlaces({
    platform: 'linux',
    home,
    prefix: python?.prefix ?? '/usr',
    variable,
    isFolder: (path) => world.files.what(path).kind === 'directory',
  });
  return places.map((place) => {
    const path = absolute(place.path, context) ?? place.path;
    const node = world.files.what(path);
    // a file nobody spoke of is most likely not there
    return node.kind === 'unknown' && place.kind !== 'env' ? place : { ...place, text: readFile(path, context) };
  });
}

/** What `-r` of `uninstall` reads: pip stops where the file names nothing. */
function requirementsIn(path: Value, context: Context): 'named' | 'none' | 'missing' {
  const text = readFile(absolute(path, context), context);
  if (text === undefined) return 'missing';
  const content = known(text);
  return content === undefined || /^\s*[A-Za-z0-9]/m.test(content.replace(/^\s*#.*$/gm, '')) ? 'named' : 'none';
}

/** `pip --python PY`: pip starts again under that interpreter; a folder means the one in its `bin`. */
function runUnder(target: Value, version: string | undefined, call: Call, context: Context): Status {
  const path = absolute(target, context);
  if (path === undefined) {
    record({ installer: 'pip', action: 'other', verdict: 'unknown', reasons: [{ message: 'which interpreter --python names is not known' }] }, call, context);
    return 'open';
  }
  const candidates = context.world.files.what(path).kind === 'directory' ? [`${path}/bin/python`] : [path];
  const found = candidates.find((candidate) => context.world.files.what(candidate).kind === 'file');
  if (found === undefined && candidates.some((candidate) => context.world.files.what(candidate).kind === 'unknown'))
    return runPip({ python: undefined, version, rerun: true }, call, context);
  const other = found === undefined ? undefined : pythonAt(found, context.world);
  if (!other) {
    record(
      { installer: 'pip', action: 'other', verdict: 'fails', reasons: [{ message: `Could not locate Python interpreter ${known(target) ?? ''}` }] },
      call,
      context,
    );
    return 1;
  }
  return runPip({ python: other, version, rerun: true }, call, context);
}

function reasonsOf(answer: PipAnswer, python: Python | undefined, call: Call, context: Context): readonly Reason[] {
  if (!python) return [...answer.reasons, { message: call.unresolved ?? 'which interpreter runs pip is not known', span: call.program }];
  if (python.virtual && answer.verdict === 'allowed')
    return [...answer.reasons, { message: `${python.path} belongs to the virtual environment ${python.prefix}` }];
  if (answer.verdict !== 'refused' && !answer.override?.decisive) return answer.reasons;
  return [...answer.reasons, ...markerOf(python, context.world).reasons];
}

/** An override with the place where its variable was set. */
function placed<O extends { readonly from: string; readonly span?: Span | undefined }>(override: O | undefined, { process }: Context): O | undefined {
  if (!override || override.span) return override;
  const variable = process.variables.variable(override.from);
  return variable?.span ? { ...override, span: variable.span } : override;
}

/** How a refusal begins on standard error; what follows is the marker's text. */
function errorOf({ verdict }: PipAnswer): Value {
  const rest = { because: 'what pip prints is not known' };
  return { pieces: verdict === 'refused' ? ['error: externally-managed-environment\n\n× This environment is externally managed\n', rest] : [rest] };
}
