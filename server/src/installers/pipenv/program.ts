import type { Handler } from '../../shell/context';
import { pipUnder } from '../pip/program';
import { parsePipenv } from './parse';
import { allowed, pathPython, pythonOf, unknown } from '../tell';

/** `pipenv …`: its own copy of pip on the interpreter itself with --system; else a virtual environment. */
export const pipenv: Handler = (call, context) => {
  const asked = parsePipenv(call.arguments, (name) => context.process.variables.exportedValue(name));
  if (asked.action === 'other' || asked.action === 'run') return 'likely';
  if (!asked.system) return allowed('pipenv', asked.action, 'pipenv makes a virtual environment of its own', call, context);
  const python = pythonOf(call.python, context) ?? pathPython(context);
  if (!python) return unknown('pipenv', asked.action, 'which interpreter this means is not known', call, context);
  const words = ['install', '-r', 'requirements.txt'].map((value) => ({ value, span: call.program }));
  return pipUnder(python, { installer: 'pipenv', version: null, words }, call, context);
};
