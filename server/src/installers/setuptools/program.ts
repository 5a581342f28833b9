import type { Handler } from '../../shell/context';
import { pipUnder } from '../pip/program';
import { parseEasyInstall, parseSetup } from './parse';
import { allowed, pythonOf, unknown } from '../tell';

/** `python setup.py install|develop`: files are written without a look at the EXTERNALLY-MANAGED file, but for `develop` since setuptools 80. */
export const setupPy: Handler = (call, context) => {
  const asked = parseSetup(call.arguments);
  if (asked.action === 'other') return 'likely';
  const python = pythonOf(call.python, context);
  if (!asked.developWords) return allowed('setup.py', 'install', 'setup.py install does not look at the EXTERNALLY-MANAGED file', call, context);
  const setuptools = python && context.world.modules.get(python.prefix)?.get('setuptools');
  if (!python || setuptools === undefined)
    return unknown('setup.py', 'install', 'whether setuptools hands this to pip depends on its version (80 and later)', call, context);
  if (Number.parseInt(setuptools, 10) < 80) return allowed('setup.py', 'install', `setuptools ${setuptools} writes files itself`, call, context);
  return pipUnder(python, { installer: 'setup.py', words: asked.developWords }, call, context);
};

/** `easy_install …` never looks at the marker. */
export const easyInstall: Handler = (call, context) => {
  const { action } = parseEasyInstall(call.arguments);
  return action === 'other' ? 0 : allowed('easy_install', action, 'easy_install does not look at the EXTERNALLY-MANAGED file', call, context);
};
