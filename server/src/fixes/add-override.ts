import type { Fix } from '../model/fix';
import { insertion } from './shared/text-edits';

const option = '--break-system-packages';

/** Puts `--break-system-packages` behind the sub-command: the protection is overridden for this call alone. */
export const addOverride: Fix = {
  id: 'add-override',
  mends: ['refused-install'],
  overrides: true,
  *offers(problem, { document: { text } }) {
    if (problem.kind !== 'refused-install') return;
    const { arguments: words, action, installer } = problem.invocation;
    const command = words.find(({ value }) => value === action);
    if (!command?.span) return;
    const { start, end: at } = command.span;
    const isJson = text[start - 1] === '"' && text[at] === '"';
    yield {
      title: `Override the protection for this ${installer} ${action} (may break packages of the system)`,
      edits: [insertion(at, isJson ? `", "${option}` : ` ${option}`)],
    };
  },
};
