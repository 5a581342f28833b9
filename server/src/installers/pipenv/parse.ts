import type { Action } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import { holeText, type Word } from '../holes';
import { grammar, isOn, last, type Options, readOptions, valuesOf } from '../options';

/** What pipenv was asked to do. */
export interface PipenvCall {
  readonly command: string | undefined;
  readonly action: Extract<Action, 'install' | 'uninstall' | 'run' | 'other'>;
  /**
   * Installs into the interpreter it runs with, by its own copy of pip: 22.3.1 in 2022.12.19 and 24.0 in 2024.0.1
   * (Debian's), 26.2.1 in 2026.8.0. Else it makes a virtual environment and is never refused. That pip reads no
   * configuration file; PIP_BREAK_SYSTEM_PACKAGES reaches it, from 2026.8 on PIPENV_BREAK_SYSTEM_PACKAGES too, and
   * then any value counts, `0` as well (pipenv/utils/pip.py).
   */
  readonly system: boolean;
  readonly packages: readonly Argument[];
  readonly requirementFiles: readonly Argument[];
  readonly python: Value | undefined;
  /** `pipenv run COMMAND …`: runs in the project's environment. */
  readonly runs: readonly Argument[];
  readonly unknown: readonly Argument[];
}

// pipenv/cli/options.py of 2022.12 to 2026.8
const flags = [
  '-h --help',
  '--version',
  '--where',
  '--venv',
  '--py',
  '--envs',
  '--rm',
  '--bare',
  '--man',
  '--support',
  '--clear',
  '-v --verbose',
  '-q --quiet',
  '--site-packages',
  '--no-site-packages',
  '--system',
  '--ignore-pipfile',
  '-d --dev',
  '--dev-only',
  '--all',
  '--all-dev',
  '--pre',
  '--deploy',
  '--lock-only',
  '--skip-lock',
  '--keep-outdated',
  '--sequential',
  '--two',
  '--three',
  '--selective-upgrade',
  '--fancy',
  '--anyway',
];
const values = [
  '-i --index',
  '-e --editable',
  '--categories',
  '--extras',
  '--extra-pip-args',
  '--python',
  '--pypi-mirror',
  '-r --requirements',
  '--resolver',
  '--extra-index-url',
];
const ordinary = grammar({ flags, values });
const stopping = grammar({ flags, values, stops: true });
const installing: Readonly<Record<string, 'install' | 'uninstall'>> = {
  install: 'install',
  sync: 'install',
  update: 'install',
  upgrade: 'install',
  uninstall: 'uninstall',
};

/** Reads the words after `pipenv`. */
export function parsePipenv(words: readonly Argument[], variable: (name: string) => Value | undefined = () => undefined): PipenvCall {
  const holes = holeText();
  const main = readOptions(words.map(holes.word), stopping);
  const [command, ...rest] = main.rest;
  const name = command?.text;
  const options = readOptions(rest, name === 'run' ? stopping : ordinary);
  const argument = ({ text, span }: Word): Argument => holes.argument({ text, span, many: false });
  const given = (option: string): readonly Word[] => [main, options].flatMap((one: Options) => valuesOf(one, option));
  const python = last(options, 'python')?.value ?? last(main, 'python')?.value;
  return {
    command: name,
    action: name === 'run' || name === 'shell' ? 'run' : ((name === undefined ? undefined : installing[name]) ?? 'other'),
    system: isOn(options, 'system') || isOn(main, 'system') || isTrue(variable('PIPENV_USE_SYSTEM')),
    packages: name === 'run' ? [] : [...options.rest, ...given('editable')].map(argument),
    requirementFiles: given('requirements').map(argument),
    python: python && holes.decode(python.text),
    runs: name === 'run' ? options.rest.map(holes.argument) : [],
    unknown: [...main.wild, ...options.wild].map(holes.argument),
  };
}

// pipenv/environments.py, get_from_env: anything but a negation.
function isTrue(value: Value | undefined): boolean {
  return typeof value === 'string' && !/^(?:0|false|no|off|)$/i.test(value);
}
