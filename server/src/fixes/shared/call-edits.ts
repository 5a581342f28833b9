import type { Edit, EvaluatedJob, Scene } from '../../model/analysis';
import type { Invocation } from '../../model/invocation';
import type { Span } from '../../model/span';

/** What keeps a refused call from the first pip on PATH: sudo, an absolute path, `--user`. */
export function freeCalls({ invocations }: EvaluatedJob, { document: { text } }: Scene): Edit[] {
  const refused = invocations.filter(({ verdict }) => verdict === 'refused');
  const seen = new Set<number | undefined>();
  const calls = refused.filter(({ span }) => !seen.has(span?.start) && seen.add(span?.start));
  return calls.flatMap((call) => [...withoutSudo(call, text), ...byName(call, text), ...withoutUser(call, text)]);
}

function withoutSudo({ span, program }: Invocation, text: string): Edit[] {
  const words = span && program ? text.slice(span.start, program.start) : '';
  return span && program && /^sudo(\s+-[EHn]+)*\s+$/.test(words) ? [{ span: { start: span.start, end: program.start }, text: '' }] : [];
}

function byName({ program }: Invocation, text: string): Edit[] {
  const word = program ? text.slice(program.start, program.end) : '';
  const [, folder] = /^(\/usr\/(?:local\/)?bin\/)(?:pip|python)[\d.]*$/.exec(word) ?? [];
  return program && folder !== undefined ? [{ span: { start: program.start, end: program.start + folder.length }, text: '' }] : [];
}

function withoutUser({ arguments: words }: Invocation, text: string): Edit[] {
  return words.flatMap(({ value, span }) => (value === '--user' && span ? [without(span, text)] : []));
}

/** Takes a word away with the blanks before it. */
export function without({ start, end }: Span, text: string): Edit {
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { span: { start: start - blanks, end }, text: '' };
}
