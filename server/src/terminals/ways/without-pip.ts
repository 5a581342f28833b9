import { explain } from '../../analysis/explain';
import { hereNow } from '../here-now';
import { readLine } from '../read-line';
import { placeOf } from '../terminal';
import type { Way } from './way';

/** `python -m venv` without root where ensurepip is missing: the folder alone needs no ensurepip, and the pip outside installs into it. */
export const withoutPip: Way = ({ sighting, call, answer }, terminal) => {
  const { ended, shell, system } = terminal;
  const first = call.arguments[0]?.span;
  if (sighting.kind !== 'no-ensurepip' || call.installer !== 'venv' || !first || !call.program || ended.confidence === 'low') return [];
  const typed = ended.commandLine;
  const text = `${typed.slice(0, first.start)}--without-pip ${typed.slice(first.start)}`;
  const line = readLine(text, shell);
  if (!line?.exact) return [];
  const tried = explain({ command: line.text, locate: line.locate, shell: line.shell, cwd: ended.cwd, place: placeOf(system) });
  if (
    !tried.invocations.some(
      ({ program, verdict, arguments: [word] }) => program?.start === call.program?.start && verdict !== 'fails' && word?.value === '--without-pip',
    )
  )
    return [];
  const note = 'The environment has no pip of its own: install into it with `pip --python PATH/bin/python install NAME`.';
  return [{ kind: 'run-again', label: 'Run again without pip in it', commandLine: hereNow({ text, first: call.program.start }, terminal, answer), note }];
};
