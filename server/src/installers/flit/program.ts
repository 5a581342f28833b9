import { absolute } from '../../shell/access';
import type { Handler } from '../../shell/context';
import { parseFlit } from './parse';
import { pipUnder } from '../pip/program';
import { allowed, fails, pathPython, pythonOf, unknown } from '../tell';

/** `flit install`: builds, then runs pip; root has to say that it means it first. */
export const flit: Handler = (call, context) => {
  const asked = parseFlit(call.arguments);
  if (asked.action === 'other') return 'likely';
  if (asked.fails) return fails({ installer: 'flit', action: 'install', status: 2 }, asked.fails.message, call, context);
  const rootMayInstall = context.process.variables.get('FLIT_ROOT_INSTALL') !== undefined;
  if (asked.refusesRoot && context.process.user === 'root' && !rootMayInstall)
    return fails({ installer: 'flit', action: 'install', status: 1 }, 'flit install as root stops unless FLIT_ROOT_INSTALL is set', call, context);
  const python = asked.python === undefined ? (pathPython(context) ?? pythonOf(call.python, context)) : pythonOf(absolute(asked.python, context), context);
  if (!python) return unknown('flit', 'install', 'which interpreter this means is not known', call, context);
  if (asked.pipWords.length === 0) return allowed('flit', 'install', 'flit links files itself and does not look at the EXTERNALLY-MANAGED file', call, context);
  return pipUnder(python, { installer: 'flit', words: asked.pipWords }, call, context);
};
