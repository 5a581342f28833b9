import type { Call, Handler } from '../../shell/context';
import { parseHatch, parsePdm, parsePoetry, type ProjectCall } from './parse';
import { allowed, unknown } from '../tell';
import { runElsewhere } from './run-elsewhere';

const project =
  (installer: string, parse: (words: Call['arguments']) => ProjectCall, message: string): Handler =>
  (call, context) => {
    const asked = parse(call.arguments);
    if (asked.action === 'run') return runElsewhere(asked.runs, "the project's environment is not known", call, context);
    if (asked.action !== 'install' && asked.action !== 'uninstall') return 'likely';
    if (asked.outside && installer === 'hatch') return unknown(installer, 'install', 'the environment type "system" is not followed', call, context);
    return allowed(installer, asked.action, message, call, context);
  };

/** `poetry install` and the like: an installer of its own. */
export const poetry = project('poetry', parsePoetry, "poetry's own installer does not look at the EXTERNALLY-MANAGED file");
/** `pdm install` and the like. */
export const pdm = project('pdm', parsePdm, "pdm's own installer does not look at the EXTERNALLY-MANAGED file");
/** `hatch …`: environments of its own. */
export const hatch = project('hatch', parseHatch, 'hatch installs into environments of its own');
