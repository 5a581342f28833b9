import type { Invocation } from '../../model/invocation';
import { exitCodeOf } from '../exit-code';
import { hereNow } from '../here-now';
import type { Happened } from '../happened';
import { lacksPip } from '../lacking-pip';
import { baseOf } from '../managed-by';
import { andThen, commandText } from '../quote';
import { systemCommand } from '../system-command';
import type { Terminal } from '../terminal';
import { runAgain } from './run-again';
import type { Way } from './way';

/** The package that `python -m venv` lacks, and the command once more. */
export const venvPackage: Way = (happened, terminal) => {
  const name = packageFor(happened, terminal);
  if (name === undefined) return [];
  const { ended, shell } = terminal;
  const install = installCommand(name, terminal);
  const first = happened.call.program?.start;
  if (ended.confidence === 'low' || first === undefined) return [{ kind: 'venv-package', label: `Install ${name}`, commandLine: install }];
  const again = hereNow({ text: ended.commandLine, first }, terminal, happened.answer);
  const told = exitCodeOf({ line: ended.commandLine, shell, cwd: ended.cwd }, terminal.system);
  return [{ kind: 'venv-package', label: `Install ${name} and run again`, commandLine: andThen(install, again, shell), ...told }];
};

/** The same package beside a virtual environment that had to be made without pip in it. */
export const venvPackageBeside: Way = ({ sighting, call }, terminal) => {
  const lacks = sighting.kind === 'externally-managed' && baseOf(call, terminal)?.ensurepip === 'missing';
  const name = lacks ? debianName(call, terminal) : undefined;
  return name === undefined ? [] : [{ kind: 'venv-package', label: `Install ${name}`, commandLine: installCommand(name, terminal) }];
};

/** The same package where there is no pip at all: with it, a virtual environment is made that brings one, and the command goes there. */
export const venvPackageForPip: Way = (happened, terminal) => {
  const { sighting, call } = happened;
  const { shell, system } = terminal;
  const base = baseOf(call, terminal);
  const name = lacksPip(sighting) && base?.ensurepip === 'missing' ? debianName(call, terminal) : undefined;
  if (name === undefined || system === undefined) return [];
  const mended = system.interpreters.map((each) => (each === base ? { ...each, ensurepip: 'works' as const } : each));
  const [again] = runAgain(happened, { ...terminal, system: { ...system, interpreters: mended } });
  if (again?.commandLine === undefined || again.createVenv === undefined) return [];
  const steps = again.createVenv.steps.map(({ program, args }) => commandText([program, ...args], shell));
  const commandLine = [installCommand(name, terminal), ...steps, again.commandLine].reduceRight((second, first) => andThen(first, second, shell));
  return [{ kind: 'venv-package', label: `Install ${name}, create .venv and run again`, commandLine }];
};

/** Named by the output itself, or known from Debian's naming. */
function packageFor({ sighting, call }: Happened, terminal: Terminal): string | undefined {
  if (sighting.kind === 'no-ensurepip') return sighting.detail;
  const lacks = sighting.kind === 'no-module' && (sighting.detail === 'venv' || sighting.detail === 'ensurepip');
  return lacks ? debianName(call, terminal) : undefined;
}

function debianName(call: Invocation, terminal: Terminal): string | undefined {
  const debian = ['debian', 'ubuntu'].includes(terminal.system?.release?.distribution ?? '');
  const base = baseOf(call, terminal);
  const minor = /^\d+\.\d+/.exec(base?.version ?? '')?.[0];
  return debian && base?.executable.startsWith('/usr/bin/') && minor !== undefined ? `python${minor}-venv` : undefined;
}

/** What was observed to be typed for this package; it also knows whether apt has no lists yet. */
function installCommand(name: string, terminal: Terminal): string {
  const way = terminal.view?.createVenv;
  const seen = way?.kind === 'missing' && way.command?.split(/[ ']/).includes(name) ? way.command : undefined;
  return seen ?? systemCommand(`apt install ${name}`, terminal);
}
