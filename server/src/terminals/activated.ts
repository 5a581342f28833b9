import { explainTyped } from './explain-typed';
import { baseOf } from './managed-by';
import { commandText } from './quote';
import { readLine } from './read-line';
import type { Terminal } from './terminal';

/** Whether what was typed earlier has activated a virtual environment: a plain `pip` would go into it. */
export function hasActivated({ ended, shell, system }: Terminal): boolean {
  const { before = [], environment } = ended;
  const lines = before
    .filter(({ commandLine }) => readLine(commandLine, shell)?.exact)
    .flatMap(({ commandLine, cwd }) => [...(cwd === undefined ? [] : [commandText(['cd', cwd], shell)]), commandLine]);
  if (environment !== undefined || lines.length === 0) return false;
  const answer = explainTyped({ line: [...lines, 'pip install x'].join('\n'), shell, cwd: ended.cwd }, system);
  const last = answer?.invocations.at(-1);
  return system !== undefined && last?.verdict === 'allowed' && last.interpreter !== undefined && !baseOf(last, { system });
}
