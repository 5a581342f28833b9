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
  const { span, flags } = instruction;
  const chown = flags.find(({ name }) => name === 'chown');
  // the file has mode 0644 unless it is said (dockerfile2llb, dispatchCopy)
  const executable = /^[0-7]*[1357][0-7]*$|x/.test(flags.find(({ name }) => name === 'chmod')?.value ?? '');
  const owner = chown ? { owner: readWord(chown.value, instruction, context) } : {};
  const words = wordsOf(instruction);
  const last = words.pop();
  if (last === undefined || words.length === 0) return [];
  const target = readWord(last, instruction, context);
  const bodies = [...instruction.heredocs];
  const inlined = words.flatMap((word) => (bodies[0] && readHeredocWord(word)?.name === bodies[0].name ? [bodies.shift() as Heredoc] : []));
  const files = words.filter((word) => !inlined.some(({ name }) => readHeredocWord(word)?.name === name)).map((word) => readWord(word, instruction, context));
  const folder = endsWithSlash(target) ? target : words.length > 1 ? concat(target, '/') : undefined;
  return [
    ...groupBySource(files, instruction, context).map(([from, sources]): Step => ({ kind: 'copy', from, sources, target, ...owner, span })),
    ...inlined.map(
      (heredoc): Step => ({
        kind: 'file',
        path: folder === undefined ? target : concat(folder, heredoc.name),
        name: heredoc.name,
        text: textOf(heredoc),
        ...owner,
        executable,
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
  if (from !== undefined) return [[sourceNamed(from, instruction, stages), [...files]]];
  const remote = files.filter((file) => /^(https?|git|ssh):\/\/|^git@/.test(knownPrefix(file)));
  const packed = instruction.keyword === 'ADD' ? files.filter((file) => isArchive(file) && !remote.includes(file)) : [];
  const local = files.filter((file) => !remote.includes(file) && !packed.includes(file));
  return [
    // what an archive holds is laid into the target: nobody knows what that is
    ...packed.map((): [CopySource, Value[]] => [{ kind: 'elsewhere' }, ['/']]),
    ...(local.length > 0 ? [[{ kind: 'context' }, local] as [CopySource, Value[]]] : []),
    ...(remote.length > 0 ? [[{ kind: 'elsewhere' }, remote] as [CopySource, Value[]]] : []),
  ];
}

/** Archives that ADD takes apart, going by their names (Dockerfile reference, ADD). */
function isArchive(file: Value): boolean {
  const name = known(file) ?? piecesOf(file).at(-1);
  return typeof name === 'string' && /\.(tar|tgz|tbz2?|txz|tar\.(gz|bz2|xz|zst))$/i.test(name);
}

/** What `--from` names: a stage by name or number, else an image; another build context is an image nobody knows. */
export function sourceNamed(from: string, { span }: Instruction, stages: ReadonlyMap<string, string>): CopySource {
  const job = stages.get(from.toLowerCase());
  if (job !== undefined) return { kind: 'job', job };
  return /^\d+$/.test(from) ? { kind: 'elsewhere' } : { kind: 'place', place: { kind: 'image', reference: from, span } };
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
