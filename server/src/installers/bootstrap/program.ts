import type { Handler } from '../../shell/context';
import { ensurepipVariables, getPipWords, parseEnsurepip } from './parse';
import { environmentOf, pipUnder } from '../pip/program';
import { fails, pythonOf, unknown } from '../tell';

/**
 * `python -m ensurepip`. Outside a virtual environment Debian's refuses with its own text, marked or not; elsewhere the
 * bundled pip runs and looks at the marker. It drops all PIP_* variables and pip's files, so no override of pip's helps.
 */
export const ensurepip: Handler = (call, context) => {
  const asked = parseEnsurepip(call.arguments);
  if (asked.pipWords.length === 0 && !asked.fails) return 0;
  const python = pythonOf(call.python, context);
  if (!python) return unknown('ensurepip', 'bootstrap', 'which interpreter this is is not known', call, context);
  const stops = (message: string, status: number) => fails({ installer: 'ensurepip', action: 'bootstrap', status }, message, call, context);
  if (python.interpreter.ensurepip === 'missing') return stops('there is no ensurepip: it comes with a package of its own', 1);
  if (asked.fails) return stops(asked.fails.message, 2);
  if (python.interpreter.ensurepip === 'guarded' && !python.virtual) return stops("Debian's ensurepip is disabled for the system's Python", 1);
  const variables = ensurepipVariables(environmentOf(context));
  const status = pipUnder(python, { installer: 'ensurepip', version: null, words: asked.pipWords, variables }, call, context);
  return status === 'likely' ? 0 : status;
};

/** `python get-pip.py …`: the newest pip installs itself, by the same check (refused since pip 23.0). */
export const getPip: Handler = (call, context) => {
  const python = pythonOf(call.python, context);
  if (!python) return unknown('get-pip', 'bootstrap', 'which interpreter this is is not known', call, context);
  return pipUnder(python, { installer: 'get-pip', version: '26.2.1', words: getPipWords(call.arguments) }, call, context);
};
