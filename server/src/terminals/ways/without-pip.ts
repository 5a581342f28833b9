import { explainTyped } from '../explain-typed';
import { exitCodeOf } from '../exit-code';
import { hereNow } from '../here-now';
import type { Way } from './way';

/** `python -m venv` without root where ensurepip is missing: the folder alone needs no ensurepip, and the pip outside installs into it. */
export const withoutPip: Way = ({ sighting, call, answer }, terminal) => {
  const { ended, shell, system } = terminal;
  const first = call.arguments[0]?.span;
  if (sighting.kind !== 'no-ensurepip' || call.installer !== 'venv' || !first || !call.program || ended.confidence === 'low') return [];
  const typed = ended.commandLine;
  const text = `${typed.slice(0, first.start)}--without-pip ${typed.slice(first.start)}`;
  const tried = explainTyped({ line: text, shell, cwd: ended.cwd }, system);
  const made = tried?.exact ? tried.invocations.find(({ program }) => program?.start === call.program?.start) : undefined;
  if (!made || made.verdict === 'fails' || made.arguments[0]?.value !== '--without-pip') return [];
  const note = 'The environment has no pip of its own: install into it with `pip --python PATH/bin/python install NAME`.';
  return [
    {
      kind: 'run-again',
      label: 'Run again without pip in it',
      commandLine: hereNow({ text, first: call.program.start }, terminal, answer),
      note,
      ...exitCodeOf({ line: text, shell, cwd: ended.cwd }, system),
    },
  ];
};
