import type { Fix } from '../model/fix';

/** Puts `--break-system-packages` behind the sub-command: the protection is overridden for this call alone. */
export const addOverride: Fix = {
  id: 'add-override',
  mends: ['refused-install'],
  *offers(problem) {
    if (problem.kind !== 'refused-install') return;
    const { arguments: words, action, installer } = problem.invocation;
    const command = words.find(({ value }) => value === action);
    if (!command?.span) return;
    const at = command.span.end;
    yield {
      title: `Override the protection for this ${installer} ${action} (may break packages of the system)`,
      edits: [{ span: { start: at, end: at }, text: ' --break-system-packages' }],
    };
  },
};
