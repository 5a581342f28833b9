import type { Action } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import { holeText } from '../holes';
import { grammar, isOn, last, readOptions } from '../options';

/** What pipx was asked to do. It never installs into the environment it runs in, so it is never refused. */
export interface PipxCall {
  readonly command: string | undefined;
  readonly action: Extract<Action, 'run' | 'other'>;
  /** Applications it gives environments of their own. */
  readonly packages: readonly Argument[];
  readonly python: Value | undefined;
  /** `pipx runpip PACKAGE …`: pip runs in that application's environment. */
  readonly pipWords: readonly Argument[];
  /** `pipx run APPLICATION …` and what follows. */
  readonly runs: readonly Argument[];
  readonly global: boolean;
}

const flags = [
  '-h --help',
  '-q --quiet',
  '-v --verbose',
  '--global',
  '--system-site-packages',
  '-e --editable',
  '--include-deps',
  '--fetch-python',
  '--fetch-missing-python',
  '-f --force',
  '--include-apps',
  '--with-suffix',
  '--leave-deps',
  '--injected-only',
  '--include-injected',
  '--install',
  '--json',
  '--short',
  '--pinned',
  '--skip-maintenance',
  '--no-cache',
  '--no-path-check',
  '--path',
  '--pypackages',
  '--prepend',
  '--all-shells',
  '--dry-run',
  '--version',
];
const values = [
  '-i --index-url',
  '--pip-args',
  '--backend',
  '--python',
  '--suffix',
  '--preinstall',
  '-r --requirement',
  '--skip',
  '--with',
  '--spec',
  '-V --value',
];
const ordinary = grammar({ flags, values, abbreviations: true, dashedValues: true });
const stopping = grammar({ flags, values, abbreviations: true, dashedValues: true, stops: true });

/** Reads the words after `pipx` (pipx/main.py). */
export function parsePipx(words: readonly Argument[]): PipxCall {
  const holes = holeText();
  const main = readOptions(words.map(holes.word), stopping);
  const [command, ...rest] = main.rest;
  const name = command?.text;
  const options = readOptions(rest, name === 'run' || name === 'runpip' ? stopping : ordinary);
  const packages = options.rest.map(holes.argument);
  const python = last(options, 'python')?.value;
  return {
    command: name,
    action: name === 'run' ? 'run' : 'other',
    packages: name === 'install' || name === 'inject' || name === 'upgrade' ? packages : name === 'run' || name === 'runpip' ? packages.slice(0, 1) : [],
    python: python && holes.decode(python.text),
    pipWords: name === 'runpip' ? packages.slice(1) : [],
    runs: name === 'run' ? packages : [],
    global: isOn(options, 'global') || isOn(main, 'global'),
  };
}
