import type { Word } from '../holes';
import type { Decision } from './call';
import { checkMarker, type Command, namedBy } from './check';
import { requirementKind } from './requirement';

/**
 * What `pip uninstall` does (pip/_internal/commands/uninstall.py, run): it reads all requirements, complains where
 * there are none, and only then looks at the marker. Of its options only the override matters.
 */
export function decideUninstall(command: Command): Decision {
  const named = namedBy(command);
  const words = command.parsed.rest.map((word) => ({ word, kind: requirementKind(word.text, command.version) }));
  const invalid = words.find(({ kind }) => kind === 'invalid')?.word;
  if (invalid) return fails(`Invalid requirement: '${invalid.text}'`, invalid, named);
  const files = (command.parsed.values.get('requirements')?.items ?? []).map((word) => ({ word, kind: kindOfFile(command, word) }));
  const missing = files.find(({ kind }) => kind === 'missing')?.word;
  if (missing) return fails(`Could not open requirements file: '${missing.text}'`, missing, named);
  const decision = { ...checkMarker(command, false), ...named };
  const kinds = [...words, ...files].map(({ kind }) => kind);
  const some = kinds.includes('named');
  const doubtful = kinds.includes('unknown') || (some && kinds.includes('path'));
  if (decision.verdict === 'unknown' ? some || doubtful : some && !doubtful) return decision;
  if (doubtful) return { ...decision, verdict: 'unknown', exit: undefined, reasons: [{ message: 'it is not known whether the requirements can be read' }] };
  return fails('You must give at least one requirement to uninstall', undefined, named);
}

function kindOfFile({ call, holes }: Command, { text }: Word): 'named' | 'none' | 'missing' {
  return call.requirements?.(holes.decode(text)) ?? 'named';
}

function fails(message: string, word: Word | undefined, named: Partial<Decision>): Decision {
  return { verdict: 'fails', exit: 1, reasons: [{ message, span: word?.span }], ...named };
}
