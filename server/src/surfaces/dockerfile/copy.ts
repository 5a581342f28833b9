import type { CopySource, Step } from '../../model/surface';
import type { Value } from '../../model/value';
import { concat, known, knownPrefix, piecesOf } from '../../shell/values';
import { type Heredoc, readHeredocWord } from './heredoc';
import { lexWord } from './lex-word';
import type { Instruction } from './scan';
import { splitAtSpace } from './split-words';
import { readWord, type StageContext } from './stage-context';

/** Steps of COPY and ADD: one for the files, one for each heredoc. */
export function copySteps(instruction: Instruction, context: StageContext): Step[] {
  const { span } = instruction;
  const words = wordsOf(instruction);
  const last = words.pop();
  if (last === undefined || words.length === 0) return [];
  const target = readWord(last, instruction, context);
  const bodies = [...instruction.heredocs];
  const inlined = words.flatMap((word) => (bodies[0] && readHeredocWord(word)?.name === bodies[0].name ? [bodies.shift() as Heredoc] : []));
  const files = words.filter((word) => !inlined.some(({ name }) => readHeredocWord(word)?.name === name)).map((word) => readWord(word, instruction, context));
  const folder = endsWithSlash(target) ? target : words.length > 1 ? concat(target, '/') : undefined;
  return [
    ...groupBySource(files, instruction, context).map(([from, sources]): Step => ({ kind: 'copy', from, sources, target, span })),
    ...inlined.map(
      (heredoc): Step => ({
        kind: 'file',
        path: folder === undefined ? target : concat(folder, heredoc.name),
        name: heredoc.name,
        text: textOf(heredoc),
        span,
      }),
    ),
  ];
}

function wordsOf({ json, arguments: { text } }: Instruction): string[] {
  if (json?.kind === 'words') return json.words.map((word) => word.text);
  return splitAtSpace(text).map(({ start, end }) => text.slice(start, end));
}

function groupBySource(files: readonly Value[], instruction: Instruction, { stages }: StageContext): [CopySource, Value[]][] {
  const from = instruction.flags.find(({ name }) => name === 'from')?.value;
  if (files.length === 0) return [];
  if (from !== undefined) return [[sourceNamed(from, stages), [...files]]];
  const remote = files.filter((file) => /^(https?|git|ssh):\/\/|^git@/.test(knownPrefix(file)));
  const local = files.filter((file) => !remote.includes(file));
  return [
    ...(local.length > 0 ? [[{ kind: 'context' }, local] as [CopySource, Value[]]] : []),
    ...(remote.length > 0 ? [[{ kind: 'elsewhere' }, remote] as [CopySource, Value[]]] : []),
  ];
}

/** What `--from` names: a stage by name or number, else an image or another build context. */
export function sourceNamed(from: string, stages: ReadonlyMap<string, string>): CopySource {
  const job = stages.get(from.toLowerCase());
  return job === undefined ? { kind: 'elsewhere' } : { kind: 'job', job };
}

/** The text of a heredoc's file: variables and escapes mean something unless the word is quoted; quotes never do. */
function textOf({ expand, content }: Heredoc): Value {
  if (!expand) return content.text;
  const lexed = lexWord(content.text, { escape: '\\', quotes: false });
  return lexed.kind === 'word' ? lexed.value : { pieces: [{ because: lexed.message }] };
}

function endsWithSlash(value: Value): boolean {
  const last = known(value) ?? piecesOf(value).at(-1);
  return typeof last === 'string' && last.endsWith('/');
}
