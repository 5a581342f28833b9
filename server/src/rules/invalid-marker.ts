import type { Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';

type Invalid = ProblemOf<'invalid-marker'>;

/** PEP 668, “Marking an interpreter as using an external package manager”: whoever marks wants the message to be read. */
export const invalidMarker: Rule<'invalid-marker'> = {
  kind: 'invalid-marker',
  severity: 'error',
  severityOf: ({ flaw }) => (isMalformed(flaw) ? 'error' : 'warning'),
  message: ({ flaw }) => `${flaw.because.charAt(0).toUpperCase()}${flaw.because.slice(1)}: ${comesTo[flaw.kind]}.`,
  verdict: ({ flaw }) => (flaw.kind === 'twice' ? 'fails' : 'refused'),
  reasons: ({ flaw, span }) => [{ message: flaw.because, span }],
  *check({ extraction }: Scene): Generator<Invalid> {
    for (const flaw of extraction.markerFlaws ?? []) yield { kind: 'invalid-marker', span: flaw.span, flaw };
  },
};

/** What people see instead (pip 26.2, uv 0.9). */
const comesTo: Readonly<Record<Invalid['flaw']['kind'], string>> = {
  twice: 'pip stops with a traceback in place of a message',
  unreadable: 'pip warns that it cannot read this file, and installs are refused without its message',
  silent: 'installs are refused in the words of pip, not in those of the distribution',
  empty: 'installs are refused without a word on what to do instead',
  untranslated: 'people with another language read pip’s own words',
  case: 'pip finds it all the same, uv does not',
};

function isMalformed({ kind }: Invalid['flaw']): boolean {
  return kind === 'twice' || kind === 'unreadable';
}
