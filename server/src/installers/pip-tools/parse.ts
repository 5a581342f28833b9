import type { Argument, Value } from '../../model/value';
import { hasHole, holeText } from '../holes';
import { grammar, isOn, last, readOptions, valuesOf } from '../options';

/** What `pip-sync` hands to pip. */
export interface PipSyncCall {
  /** The interpreter whose pip it runs; `undefined`: its own. */
  readonly python: Value | undefined;
  /** `pip install …`, run where something is missing; none: it changes nothing. */
  readonly installWords: readonly Argument[];
}

const sync = grammar({
  flags: ['-h --help', '--version', '-a --ask', '-n --dry-run', '--force', '--no-index', '-q --quiet', '-v --verbose', '--user', '--no-config'],
  values: [
    '-f --find-links',
    '-i --index-url',
    '--extra-index-url',
    '--trusted-host',
    '--python-executable',
    '--cert',
    '--client-cert',
    '--pip-args',
    '--config',
  ],
  dashedValues: true,
});

/** Reads the words after `pip-sync` (piptools/scripts/sync.py); `pip-compile` installs nothing. */
export function parsePipSync(words: readonly Argument[]): PipSyncCall {
  const holes = holeText();
  const options = readOptions(words.map(holes.word), sync);
  const idle = ['help', 'version', 'dry-run'].some((name) => isOn(options, name));
  const python = last(options, 'python-executable')?.value;
  const given = valuesOf(options, 'pip-args')[0];
  const split =
    given === undefined
      ? []
      : hasHole(given.text)
        ? [{ ...holes.argument(given), many: true as const }]
        : splitWords(given.text).map((value) => ({ value, span: given.span }));
  const words_ = (...texts: string[]): Argument[] => texts.map((value) => ({ value, span: undefined }));
  const user = isOn(options, 'user') ? words_('--user') : [];
  return {
    python: python && holes.decode(python.text),
    installWords: idle ? [] : [...words_('install', '-r', 'requirements.txt'), ...user, ...split],
  };
}

/** Cuts a text at white space, quotes and backslashes as in Python's shlex.split. */
function splitWords(text: string): string[] {
  const words = text.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gs) ?? [];
  return words.map((word) =>
    word.replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_, escaped, double, single) => escaped ?? single ?? (double as string).replace(/\\(["\\])/g, '$1')),
  );
}
