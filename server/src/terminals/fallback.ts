import type { TerminalShell } from '../../protocol/terminal';
import type { Span } from '../model/span';
import { chainsOf, linkAt } from './chains';

/** Whether a call stands before `||`: whoever wrote the line has seen to its failing. */
export function hasFallback({ start }: Span, line: string, shell: TerminalShell): boolean {
  return chainsOf(line, shell).some((chain) => {
    const at = linkAt(chain, start);
    return at >= 0 && chain.slice(at + 1).some(({ operator }) => operator === '||');
  });
}
