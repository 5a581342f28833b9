import type { Value } from '../../model/value';
import { absolute, mayWrite } from '../../shell/access';
import type { Call, Context, Handler } from '../../shell/context';
import { findProgram } from '../../shell/execute';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { type Python, pythonAt } from '../../shell/virtual-environment';
import { record, type Understood } from '../record';
import { parseVenv, parseVirtualenv, type VenvCall } from './parse';
import { createEnvironment } from './create';

/** `python -m venv [options] folder…` (Lib/venv/__init__.py). Never looks at the marker; needs ensurepip to bring pip. */
export const venv: Handler = (call, context) => {
  const python = call.python === undefined ? undefined : pythonAt(call.python, context.world);
  const asked = parseVenv(call.arguments, python?.interpreter.version);
  return make('venv', asked, python, call, context);
};

/** `virtualenv [options] folder`: brings its own pip, needs no ensurepip. */
export const virtualenv: Handler = (call, context) => {
  const asked = parseVirtualenv(call.arguments, (name) => context.process.variables.exportedValue(name));
  const wanted = asked.pythons.at(-1);
  const path = wanted === undefined ? call.python : pythonPath(wanted, context);
  const python = path === undefined ? undefined : pythonAt(path, context.world);
  if (wanted !== undefined && path === 'absent')
    return tell('virtualenv', { verdict: 'fails', reasons: [{ message: `virtualenv finds no Python ${known(wanted) ?? ''}` }] }, call, context, 1);
  return make('virtualenv', asked, python, call, context);
};

/** `-p 3.11`, `-p python3.11`, `-p /usr/bin/python3`. */
function pythonPath(wanted: Value, context: Context): string | undefined {
  const text = known(wanted);
  if (text === undefined) return undefined;
  const found = findProgram(/^\d/.test(text) ? `python${text}` : text, context);
  return found.kind === 'file' ? found.path : found.kind === 'absent' ? 'absent' : undefined;
}

function tell(
  installer: string,
  understood: Pick<Understood, 'verdict' | 'reasons' | 'interpreter' | 'lacksEnsurepip' | 'makes'>,
  call: Call,
  context: Context,
  status: Status,
): Status {
  record({ installer, action: 'create-venv', ...understood }, call, context);
  return status;
}

function make(installer: string, asked: VenvCall, python: Python | undefined, call: Call, context: Context): Status {
  if (asked.informs) return 0;
  if (asked.fails) return tell(installer, { verdict: 'fails', reasons: [asked.fails] }, call, context, 2);
  let status: Status = 0;
  for (const value of asked.folders) {
    const made = makeOne(installer, { value, asked, python }, call, context);
    if (made !== 0) status = made;
  }
  return status;
}

/** One folder that is to be made, with what. */
interface Wanted {
  readonly value: Value;
  readonly asked: VenvCall;
  readonly python: Python | undefined;
}

function makeOne(installer: string, { value, asked, python }: Wanted, call: Call, context: Context): Status {
  const folder = absolute(value, context);
  const { world, process } = context;
  if (folder === undefined || !python) {
    if (folder !== undefined) world.files.set(folder, { kind: 'unknown', because: 'which Python this virtual environment is made of is not known' });
    return tell(
      installer,
      { verdict: 'unknown', reasons: [{ message: call.unresolved ?? 'which interpreter or folder this means is not known', span: call.program }] },
      call,
      context,
      'likely',
    );
  }
  const told = (verdict: Understood['verdict'], message: string, status: Status) =>
    tell(
      installer,
      { verdict, reasons: [{ message, span: call.program }], interpreter: python.path, ...(verdict === 'allowed' ? { makes: folder } : {}) },
      call,
      context,
      status,
    );
  if (world.files.what(folder).kind === 'file') return told('fails', `${folder} is a file`, 1);
  if (mayWrite(folder, context) === false) return told('fails', `${process.user ?? 'this user'} may not write to ${folder}`, 1);
  const bundled = installer === 'virtualenv' ? 'works' : python.interpreter.ensurepip;
  const withPip = asked.withPip && bundled !== 'missing';
  // the pip of the distribution's wheels is the one of its package
  const pip = installer === 'virtualenv' ? 'unknown' : (python.interpreter.pip?.version ?? python.interpreter.bundledPip ?? 'unknown');
  createEnvironment({ folder, python, systemSitePackages: asked.systemSitePackages, owner: process.user, pip: withPip ? pip : undefined }, context);
  if (asked.withPip && bundled === 'missing') {
    const message = 'ensurepip is not available: on Debian and Ubuntu it comes with the package python3-venv';
    return tell(
      installer,
      { verdict: 'fails', reasons: [{ message, span: call.program }], interpreter: python.path, lacksEnsurepip: true, makes: folder },
      call,
      context,
      1,
    );
  }
  if (asked.withPip && bundled === 'unknown') return told('unknown', 'whether ensurepip is there is not known', 'likely');
  return told('allowed', `makes a virtual environment in ${folder}, which is never refused`, 0);
}
