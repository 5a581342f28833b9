import type { Activation, TerminalShell } from '../../protocol/terminal';
import { quote } from './quote';
import { isWindows, nameOf, type Target } from './targets';

/**
 * How a terminal's shell is made to use a virtual environment (CPython Lib/venv/scripts). Nothing where it has no pip of its
 * own: `pip` would go on being the one outside.
 */
export function activationOf({ prefix, hasPip }: Target, shell: TerminalShell): Activation | undefined {
  if (!hasPip) return undefined;
  const label = `Use ${nameOf(prefix)} in this terminal`;
  const script = (name: string) => quote(isWindows(prefix) ? `${prefix}\\Scripts\\${name}` : `${prefix}/bin/${name}`, shell);
  if (shell === 'pwsh') return { label, commandLine: `& ${script('Activate.ps1')}` };
  return { label, commandLine: shell === 'fish' ? `source ${script('activate.fish')}` : `. ${script('activate')}` };
}
