import { absolute, mayWrite } from '../../shell/access';
import type { Call, Context, Handler } from '../../shell/context';
import { readOptions } from '../../shell/options';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { type Python, pythonAt } from '../../shell/virtual-environment';
import { record } from '../record';
import { createEnvironment } from './create';

const flags = new Set(['-h', '--help', '--system-site-packages', '--symlinks', '--copies', '--clear', '--upgrade', '--without-pip', '--upgrade-deps', '--without-scm-ignore-files']);

/** `python -m venv [options] folder…` (CPython, Lib/venv/__init__.py). Never looks at the marker; needs ensurepip for pip. */
export const venv: Handler = (call, context) => {
  const options = readOptions(call.arguments, ['--prompt']);
  if (options.has('-h', '--help')) return 0;
  const python = call.python === undefined ? undefined : pythonAt(call.python, context.world);
  const wrong = call.arguments.find(({ value }) => /^-/.test(known(value) ?? '') && !isOption(known(value) ?? ''));
  if (wrong || options.operands.length === 0) return fails('usage error: it needs a folder and known options', call, context, 2);
  if (!python) return unknownPython(call, context);
  const withPip = !options.has('--without-pip');
  let status: Status = 0;
  for (const { value } of options.operands) {
    const folder = absolute(value, context);
    const made = folder === undefined ? 'likely' : create(folder, python, withPip, options.has('--system-site-packages'), call, context);
    if (made !== 0) status = made;
  }
  return status;
};

/** argparse takes unique beginnings of long options. */
function isOption(text: string): boolean {
  const name = text.split('=', 1)[0] ?? '';
  return name === '--' || name === '--prompt' || [...flags].some((flag) => flag === name || (name.length > 3 && name.startsWith('--') && flag.startsWith(name)));
}

function unknownPython(call: Call, context: Context): Status {
  record({ installer: 'venv', action: 'create-venv', verdict: 'unknown', reasons: [{ message: call.unresolved ?? 'which interpreter this is is not known' }] }, call, context);
  for (const { value } of readOptions(call.arguments, ['--prompt']).operands) {
    const folder = absolute(value, context);
    if (folder !== undefined) context.world.files.set(folder, { kind: 'unknown', because: 'it is not known what stands in the virtual environment' });
  }
  return 'likely';
}

function fails(message: string, call: Call, context: Context, status = 1): Status {
  record({ installer: 'venv', action: 'create-venv', verdict: 'fails', reasons: [{ message }], interpreter: call.python }, call, context);
  return status;
}

function create(folder: string, python: Python, withPip: boolean, systemSitePackages: boolean, call: Call, context: Context): Status {
  const { ensurepip, pip } = python.interpreter;
  if (context.world.files.get(folder).kind === 'file' || mayWrite(folder, context) === false) return fails(`${folder} cannot be written to by ${context.process.user ?? 'this user'}`, call, context);
  const owner = context.process.user;
  const plan = { folder, python, systemSitePackages, owner };
  if (withPip && ensurepip === 'missing') {
    createEnvironment({ ...plan, pip: undefined }, context);
    return fails('ensurepip is not available: on Debian and Ubuntu it is in the package python3-venv', call, context);
  }
  createEnvironment({ ...plan, pip: withPip ? (pip?.version ?? 'unknown') : undefined }, context);
  if (withPip && ensurepip === 'unknown') {
    record({ installer: 'venv', action: 'create-venv', verdict: 'unknown', reasons: [{ message: 'whether ensurepip is there is not known' }], interpreter: python.path }, call, context);
    return 'likely';
  }
  record({ installer: 'venv', action: 'create-venv', verdict: 'allowed', reasons: [{ message: `creates a virtual environment in ${folder}; the marker does not matter for that` }], interpreter: python.path }, call, context);
  return 0;
}

