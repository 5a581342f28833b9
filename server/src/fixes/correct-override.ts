import type { Edit, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import type { Invocation } from '../model/invocation';
import type { Problem } from '../model/problem';
import type { Span } from '../model/span';
import { without } from './shared/call-edits';
import { insertion } from './shared/text-edits';

const option = '--break-system-packages';

/** Makes an override do what it was to do: the option behind the sub-command, without a value; the variable by its name, with a boolean; the marker by its path. */
export const correctOverride: Fix = {
  id: 'correct-override',
  mends: ['unsupported-override', 'ineffective-override'],
  overrides: true,
  *offers(problem, scene) {
    for (const edits of corrections(problem, scene)) yield { title: 'Correct the override (it may break packages of the system)', edits };
  },
};

function* corrections(problem: Problem, scene: Scene): Iterable<readonly Edit[]> {
  const { text } = scene.document;
  if (problem.kind === 'unsupported-override') {
    const { span, wrong, invocation } = problem;
    if (wrong.what === 'value') return yield* renamed(span, wrong.from, wrong.from, text);
    if (text.slice(span.start, span.end).includes('=')) yield [{ span, text: option }];
    const after = behindCommand(invocation);
    if (after && span.end <= (invocation.arguments.find(({ value }) => value === invocation.action)?.span?.start ?? 0)) yield [without(span, text), after];
  } else if (problem.kind === 'ineffective-override' && 'markers' in problem) {
    const [marker, another] = problem.markers;
    if (marker !== undefined && another === undefined) yield placed(problem.span, marker.slice(0, marker.lastIndexOf('/') + 1), text);
  } else if (problem.kind === 'ineffective-override') {
    const { span, from, invocation } = problem;
    if (problem.isVariable) yield* renamed(span, from, invocation.installer === 'uv' ? 'UV_BREAK_SYSTEM_PACKAGES' : 'PIP_BREAK_SYSTEM_PACKAGES', text);
    const after = behindCommand(invocation);
    if (after) yield [after];
  }
}

/** The variable by a name that is read, set to 1. */
function* renamed({ start, end }: Span, from: string, to: string, text: string): Iterable<readonly Edit[]> {
  const match = new RegExp(`\\b${from}(=|[ \\t]+)("[^"]*"|'[^']*'|[^\\s"';&]*)`).exec(text.slice(start, end));
  if (match) yield [{ span: { start: start + match.index, end: start + match.index + match[0].length }, text: `${to}${match[1]}1` }];
}

/** Every EXTERNALLY-MANAGED of a command, and what it is renamed to, in the folder where the file is. */
function placed({ start, end }: Span, folder: string, text: string): readonly Edit[] {
  const named = text.slice(start, end).matchAll(/[^\s"']*\/(?=EXTERNALLY-MANAGED)/g);
  return Array.from(named, (match) => ({ span: { start: start + match.index, end: start + match.index + match[0].length }, text: folder }));
}

function behindCommand({ arguments: words, action }: Invocation): Edit | undefined {
  const command = words.find(({ value }) => value === action);
  return command?.span && insertion(command.span.end, ` ${option}`);
}
