import { absolute } from '../../shell/access';
import type { Handler } from '../../shell/context';
import { pipUnder } from '../pip/program';
import { parsePipSync } from './parse';
import { pythonOf, unknown } from '../tell';

/** `pip-sync …`: runs the interpreter's pip. */
export const pipSync: Handler = (call, context) => {
  const asked = parsePipSync(call.arguments);
  if (asked.installWords.length === 0) return 0;
  const python = pythonOf(asked.python === undefined ? call.python : absolute(asked.python, context), context);
  if (!python) return unknown('pip-sync', 'install', 'which interpreter this means is not known', call, context);
  return pipUnder(python, { installer: 'pip-sync', words: asked.installWords }, call, context);
};
