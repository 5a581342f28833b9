import type { TerminalWay } from '../../protocol/terminal';
import type { System } from '../model/system';
import { parseScript, type Statement } from '../shell/parse';
import { explainTyped, type Typed } from './explain-typed';
import { readLine } from './read-line';

type Node = Statement['command'];

/** What the exit code of a line tells of its calls, as a part of a way out; nothing to add where it tells all. */
export function exitCodeOf(typed: Typed, system: System | undefined): Pick<TerminalWay, 'exitCodeTells'> {
  const read = readLine(typed.line, typed.shell);
  const invocations = explainTyped(typed, system)?.invocations ?? [];
  const deciding = read?.exact ? decidingAtEnd(parseScript(read.text).commands).map(({ pos, end }) => read.locate(pos, end)?.start) : [];
  const calls = invocations.filter(({ action }) => action !== 'other').map(({ span }) => span?.start);
  if (!calls.every((call) => call !== undefined && deciding.includes(call))) return { exitCodeTells: 'nothing' };
  return deciding.at(-1) === calls.at(-1) ? {} : { exitCodeTells: 'success' };
}

interface Place {
  readonly pos: number;
  readonly end: number;
}

function decidingAtEnd(statements: readonly Statement[]): readonly Place[] {
  const last = statements.at(-1);
  return last && !last.background ? decidingIn(last.command) : [];
}

/** The programs' names in a statement that fails where one of them does. */
function decidingIn(node: Node): readonly Place[] {
  switch (node.type) {
    case 'AndOr':
      return node.operators.every((operator) => operator === '&&') ? node.commands.flatMap(decidingIn) : [];
    case 'Pipeline':
      return node.commands.length === 1 && node.prefixes.every(({ type }) => type === 'Time') ? node.commands.flatMap(decidingIn) : [];
    case 'Command':
      return node.name ? [node.name] : [];
    case 'Subshell':
    case 'BraceGroup':
      return decidingAtEnd(node.body.commands);
    default:
      return [];
  }
}
