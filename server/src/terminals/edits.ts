import type { TerminalShell } from '../../protocol/terminal';
import type { Invocation } from '../model/invocation';
import type { Argument, Value } from '../model/value';
import { quote } from './quote';
import type { Target } from './targets';

/** A replacement of one piece of the command line; an insertion is empty. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What sends one call elsewhere. */
export interface CallEdits {
  readonly edits: readonly Edit[];
  /** The arguments the call must have afterwards. */
  readonly words: readonly Value[];
  /** Words left out. */
  readonly dropped: readonly string[];
}

/** Options that a virtual environment has no use for: pip refuses the first there. */
const needless = new Set(['--user', '--break-system-packages']);

/** `sudo` and what belongs to it; options with a value, a login or another user are not dropped. */
const become = String.raw`(sudo|doas)(?:\s+(?:-[AEHPSkn]+|--preserve-env(?:=\S+)?|--set-home|--non-interactive|--))*\s+`;
const becoming = [new RegExp(`^()${become}`), new RegExp(`^(.*\\s)${become}$`, 's')];

/** Python's own words between the interpreter and what pip is told. */
const asModule = /^(?:(?:\s|\\\n)+(?:-[BEIOPdqsuvx]+|-[WX]\s*[\w:=]+))*(?:\s|\\\n)+-[BEIOPdqsuvx]*m(?:\s|\\\n)*(pip|uv)(?:\s|\\\n)+$/;

/** How a call of pip or uv, as it stands in the text, is sent into a virtual environment; `undefined`: there is no true way. */
export function editsFor(call: Invocation, text: string, shell: TerminalShell, target: Target): CallEdits | undefined {
  const { span, program } = call;
  const first = call.arguments[0]?.span;
  if (!span || !program || !first || first.start < program.end) return undefined;
  const runs = programIn(text.slice(program.start, program.end), text.slice(program.end, first.start));
  if (runs?.installer !== call.installer) return undefined;
  const sudo = sudoIn(text.slice(span.start, program.start));
  const around: Edit[] = sudo ? [{ start: span.start + sudo.start, end: span.start + sudo.end, text: '' }] : [];
  const begins = program.start === span.start || (sudo?.start === 0 && span.start + sudo.end === program.start);
  const written: Written = { text, shell, target, isModule: runs.isModule, begins };
  const inner = runs.installer === 'uv' ? uvEdits(call, written) : pipEdits(call, written);
  return inner && { edits: [...around, ...inner.edits], words: inner.words, dropped: [...(sudo ? [sudo.word] : []), ...inner.dropped] };
}

/** What a program's word, and the text up to its first argument, run; only where the word is written plainly. */
function programIn(word: string, between: string): { readonly installer: string; readonly isModule: boolean } | undefined {
  const name = /^(?:.*[\\/])?(pip|python|pypy|uv)[\d.]*(?:\.exe)?$/i.exec(word)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (name === 'pip' || name === 'uv') return /^(?:\s|\\\n)*$/.test(between) ? { installer: name, isModule: false } : undefined;
  const installer = asModule.exec(between)?.[1];
  return installer === undefined ? undefined : { installer, isModule: true };
}

/** Where `sudo` stands before a program: first of all, or right before it. */
function sudoIn(before: string): { readonly word: string; readonly start: number; readonly end: number } | undefined {
  const found = becoming.map((pattern) => pattern.exec(before)).find((match) => match !== null);
  const [whole = '', kept = '', word = ''] = found ?? [];
  return found ? { word, start: kept.length, end: whole.length } : undefined;
}

interface Written {
  readonly text: string;
  readonly shell: TerminalShell;
  readonly target: Target;
  readonly isModule: boolean;
  /** Whether the program begins its command, once `sudo` is gone. */
  readonly begins: boolean;
}

/** The environment's own Python runs pip; where it has no pip, the pip outside is told where to install. */
function pipEdits({ arguments: words, program, span }: Invocation, { text, shell, target, isModule, begins }: Written): CallEdits | undefined {
  const python = quote(target.python, shell);
  const ends = words.findIndex(({ value }) => value === '--');
  const gone = words.slice(0, ends < 0 ? undefined : ends).filter(({ value }) => needless.has(String(value)));
  const kept = words.filter((word) => !gone.includes(word)).map(({ value }) => value);
  const dropping = gone.flatMap((word) => withoutWord(word, text));
  const dropped = [...new Set(gone.map(({ value }) => String(value)))];
  const start = words[0]?.span?.start;
  if (!program || start === undefined || dropping.length !== gone.length) return undefined;
  if (!target.hasPip) return { edits: [...dropping, { start, end: start, text: `--python ${python} ` }], words: ['--python', target.python, ...kept], dropped };
  // PowerShell takes a quoted word for a value where `&` does not call it
  const isCalled = !begins || /&\s*$/.test(text.slice(0, span?.start));
  const calling: Edit[] = shell === 'pwsh' && python.startsWith("'") && !isCalled ? [{ start: program.start, end: program.start, text: '& ' }] : [];
  return { edits: [...dropping, ...calling, { ...program, text: isModule ? python : `${python} -m pip` }], words: kept, dropped };
}

/** Takes a word away with the blanks before it. */
function withoutWord({ span, value }: Argument, text: string): readonly Edit[] {
  if (!span || text.slice(span.start, span.end) !== value) return [];
  return [{ start: span.start - (/[ \t]*$/.exec(text.slice(0, span.start))?.[0].length ?? 0), end: span.end, text: '' }];
}

/** uv is told the interpreter: in place of `--system`, or of another one. Beside UV_SYSTEM_PYTHON it takes none (clap's group `discovery`). */
function uvEdits({ arguments: words }: Invocation, { text, shell, target, isModule }: Written): CallEdits | undefined {
  const values = words.map(({ value }) => value);
  if (values[0] !== 'pip' || text.includes(systemPython) || target.system?.variables[systemPython]) return undefined;
  const at = values.findIndex((value) => typeof value === 'string' && /^(--system|-p|--python(=.*)?)$/.test(value));
  const takesNext = values[at] === '-p' || values[at] === '--python';
  // `python -m uv` takes that Python where nothing is said
  const [first, last] = at < 0 ? [words[1]?.span, words[1]?.span] : [words[at]?.span, words[takesNext ? at + 1 : at]?.span];
  if (!first || !last || (at < 0 && !isModule)) return undefined;
  const python = `--python ${quote(target.python, shell)}`;
  const [kept, rest] = at < 0 ? [2, 2] : [at, takesNext ? at + 2 : at + 1];
  return {
    edits: [at < 0 ? { start: last.end, end: last.end, text: ` ${python}` } : { start: first.start, end: last.end, text: python }],
    words: [...values.slice(0, kept), '--python', target.python, ...values.slice(rest)],
    dropped: [],
  };
}

const systemPython = 'UV_SYSTEM_PYTHON';
