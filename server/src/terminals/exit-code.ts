import type { Answer } from '../analysis/explain';
import { parseScript, type Statement } from '../shell/parse';
import { readLine } from './read-line';
import type { Terminal } from './terminal';

type Node = Statement['command'];

/** Whether a line's exit code says how its calls went: 0 where all of them went well, and only then. Not so in `pip install x | tee log`. */
export function exitCodeTells({ ended, shell }: Pick<Terminal, 'ended' | 'shell'>, { invocations }: Answer): boolean {
  const read = readLine(ended.commandLine, shell);
  if (!read?.exact) return false;
  const last = parseScript(read.text).commands.at(-1);
  const deciding = last && !last.background ? decidingIn(last.command).map(({ pos, end }) => read.locate(pos, end)?.start) : [];
  return invocations.filter(({ action }) => action !== 'other').every(({ span }) => span !== undefined && deciding.includes(span.start));
}

/** The programs' names in a statement that fails where one of them does. */
function decidingIn(node: Node): readonly { readonly pos: number; readonly end: number }[] {
  switch (node.type) {
    case 'AndOr':
      return node.operators.every((operator) => operator === '&&') ? node.commands.flatMap(decidingIn) : [];
    case 'Pipeline':
      return node.commands.length === 1 && node.prefixes.every(({ type }) => type === 'Time') ? node.commands.flatMap(decidingIn) : [];
    case 'Command':
      return node.name ? [node.name] : [];
    default:
      return [];
  }
}
