import type { Sighting } from '../../protocol/terminal';
import type { Answer } from '../analysis/explain';
import type { Invocation } from '../model/invocation';
import { explainTyped } from './explain-typed';
import { hasFallback } from './fallback';
import { withSystemsPip } from './lacking-pip';
import type { Terminal } from './terminal';

/** What went wrong, and in which call. */
export interface Happened {
  readonly sighting: Sighting;
  readonly call: Invocation;
  readonly answer: Answer;
}

/**
 * What happened in a terminal, where output, exit code and the engine's verdict on the command agree; `undefined` where
 * any of them contradicts: text alone proves nothing.
 */
export function whatHappened(terminal: Terminal): Happened | undefined {
  const { ended, shell, system } = terminal;
  const answer = explainTyped({ line: ended.commandLine, shell, cwd: ended.cwd }, system);
  if (!answer || contradicts(answer, ended.exitCode)) return undefined;
  for (const sighting of ended.sightings) {
    const calls = answer.invocations.filter((call) => saysIt(sighting, call, terminal) && !isSeenTo(call, terminal));
    const said = calls.find(({ reach }) => reach === 'certain') ?? calls[0];
    const call = said && sighting.kind === 'no-command' ? withSystemsPip(said, terminal) : said;
    if (call) return { sighting, call, answer };
  }
  return undefined;
}

/** The line surely ends well though it did not, or the other way round. */
function contradicts({ ends }: Answer, exitCode: number | undefined): boolean {
  return typeof ends === 'number' && exitCode !== undefined && (ends === 0) !== (exitCode === 0);
}

/** The line ended well because it says itself what to do where this call fails. */
function isSeenTo({ span }: Invocation, { ended, shell }: Terminal): boolean {
  return ended.exitCode === 0 && span !== undefined && hasFallback(span, ended.commandLine, shell);
}

/** Whether a call is one that prints this. Where the engine cannot tell, the line must at least have failed. */
function saysIt(sighting: Sighting, { installer, action, verdict, interpreter, program }: Invocation, { ended }: Terminal): boolean {
  const failed = ended.exitCode !== 0;
  const changes = action === 'install' || action === 'uninstall' || action === 'bootstrap';
  switch (sighting.kind) {
    case 'externally-managed':
      if ((sighting.installer === 'uv') !== (installer === 'uv') || !changes) return false;
      return verdict === 'refused' || (verdict === 'unknown' && failed);
    case 'no-ensurepip':
      return failed && (action === 'create-venv' || installer === 'pipx');
    case 'ensurepip-disabled':
      return failed && installer === 'ensurepip';
    case 'no-module':
      return failed && verdict !== 'allowed' && isModule(sighting.detail, installer, action);
    case 'no-command':
      // 127: the shell found no program (POSIX, Shell Command Language 2.8.2); sudo says 1
      return (
        ended.exitCode === (sighting.installer === 'sudo' ? 1 : 127) &&
        installer === 'pip' &&
        interpreter === undefined &&
        program !== undefined &&
        ended.commandLine.slice(program.start, program.end) === sighting.detail
      );
  }
}

function isModule(name: string | undefined, installer: string, action: Invocation['action']): boolean {
  if (name === 'pip') return installer === 'pip';
  return name === 'venv' ? action === 'create-venv' : installer === 'ensurepip';
}
