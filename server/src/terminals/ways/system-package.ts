import { fittingPackage } from '../../fixes/shared/fitting-package';
import { plainWants } from '../plain-wants';
import { systemCommand } from '../system-command';
import type { Way } from './way';

/** The distribution's own packages, where its release is known and has all that is asked for, for its own Python. */
export const systemPackage: Way = ({ call }, terminal) => {
  const { shell, system } = terminal;
  const wants = plainWants(call);
  if (!wants || !system?.release || shell === 'pwsh' || !isItsOwn(call.interpreter)) return [];
  const packages = wants.map((want) => fittingPackage(want, system.release));
  if (!packages.every((name) => name !== undefined)) return [];
  const names = packages.join(' ');
  return [{ kind: 'system-package', label: `Install Debian's ${names}`, commandLine: systemCommand(`apt install ${names}`, terminal) }];
};

function isItsOwn(interpreter: string | undefined): boolean {
  return interpreter !== undefined && /^\/(usr\/)?bin\//.test(interpreter);
}
