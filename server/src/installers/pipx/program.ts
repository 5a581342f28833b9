import type { Handler } from '../../shell/context';
import { findProgram } from '../../shell/execute';
import { known } from '../../shell/values';
import { isTracked } from '../../shell/programs';
import { parsePipx } from './parse';
import { record } from '../record';

/** `pipx …`: every application gets an environment of its own, so it is never refused. */
export const pipx: Handler = (call, context) => {
  const { command, action, packages, global } = parsePipx(call.arguments);
  const installs = command === 'install' || command === 'inject' || command === 'upgrade';
  if (!installs && action !== 'run') return 'likely';
  const reasons = [{ message: 'pipx installs into environments of its own, which is never refused', span: call.program }];
  record(
    {
      installer: 'pipx',
      action: installs ? 'install' : action,
      verdict: call.unresolved === undefined ? 'allowed' : 'unknown',
      reasons: call.unresolved === undefined ? reasons : [{ message: call.unresolved }],
      packages,
    },
    call,
    context,
  );
  if (installs) {
    const home = known(context.process.variables.get('HOME'));
    const { variables } = context.process;
    const own = known(variables.get('PIPX_BIN_DIR')) ?? (home === undefined ? undefined : `${home}/.local/bin`);
    // from pipx 1.5.0 on
    const folder = global ? (known(variables.get('PIPX_GLOBAL_BIN_DIR')) ?? '/usr/local/bin') : own;
    for (const { value } of packages) {
      const name = known(value)?.match(/^[A-Za-z0-9._-]+/)?.[0];
      if (name !== undefined && folder !== undefined && isTracked(name) && findProgram(name, context).kind !== 'file')
        context.world.files.set(`${folder}/${name}`, { kind: 'file', runs: { program: name } });
    }
  }
  return 'likely';
};
