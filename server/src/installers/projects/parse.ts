import type { Action } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import { holeText, type Word } from '../holes';
import { grammar, type Grammar, isOn, last, type Options, readOptions } from '../options';

/** What a project manager was asked to do; the environment it does it in is its own unless the caller knows better. */
export interface ProjectCall {
  readonly command: string | undefined;
  readonly action: Extract<Action, 'install' | 'uninstall' | 'configure' | 'run' | 'other'>;
  readonly packages: readonly Argument[];
  /** `--directory`, `--project`: the project's folder. */
  readonly directory: Value | undefined;
  /** `… run COMMAND …`: what runs in the project's environment. */
  readonly runs: readonly Argument[];
  /** `poetry config virtualenvs.create false` and the like: key and value. */
  readonly sets: { readonly key: string; readonly value: Value; readonly local: boolean } | undefined;
  /** `pdm -g`, `hatch -e system`: outside the project's own environment. */
  readonly outside: boolean;
  readonly unknown: readonly Argument[];
}

/** A project manager's commands. */
interface Manager {
  readonly grammar: Grammar;
  /** Same options, ending at the command. */
  readonly stopping: Grammar;
  readonly changes: readonly string[];
  readonly runs: readonly string[];
  readonly directory: readonly string[];
  readonly outside: (options: Options) => boolean;
}

function manager(flags: readonly string[], values: readonly string[], more: Omit<Manager, 'grammar' | 'stopping'>): Manager {
  return { grammar: grammar({ flags, values }), stopping: grammar({ flags, values, stops: true }), ...more };
}

// poetry/console 1.x to 2.3
const poetry = manager(
  [
    '-h --help',
    '-q --quiet',
    '-V --version',
    '--ansi',
    '--no-ansi',
    '-n --no-interaction',
    '--no-plugins',
    '--no-cache',
    '-v --verbose',
    '-vv',
    '-vvv',
    '--no-root',
    '--no-dev',
    '--dev-only',
    '--only-root',
    '--sync',
    '--all-extras',
    '--all-groups',
    '--compile',
    '--no-directory',
    '--dry-run',
    '--remove-untracked',
    '-D --dev',
    '--allow-prereleases',
    '--lock',
    '-e --editable',
    '--local',
    '--unset',
    '--list',
    '--regenerate',
    '--no-update',
    '--migrate',
  ],
  [
    '-C --directory',
    '-P --project',
    '--with',
    '--without',
    '--only',
    '-E --extras',
    '-G --group',
    '--optional',
    '--source',
    '--python',
    '--platform',
    '--markers',
  ],
  { changes: ['install', 'add', 'remove', 'update', 'sync'], runs: ['run'], directory: ['directory', 'project'], outside: () => false },
);

// pdm 2.x
const pdm = manager(
  [
    '-h --help',
    '-V --version',
    '-q --quiet',
    '-v --verbose',
    '-g --global',
    '-n --non-interactive',
    '--no-lock',
    '-d --dev',
    '-e --no-editable',
    '--no-self',
    '--no-isolation',
    '--dry-run',
    '--clean',
    '--frozen-lockfile',
    '--no-sync',
    '--prod',
    '--production',
    '--check',
    '--pre',
    '--unconstrained',
    '--update-reuse',
    '--update-all',
    '--site-packages',
    '--json',
    '-k --skip-existing',
    '--fail-fast',
    '-x --fail-fast',
  ],
  ['-p --project', '-c --config', '-L --lockfile', '-G --group', '--without', '--venv', '--python', '-s --skip', '--override', '--with', '-I --ignore-python'],
  { changes: ['install', 'add', 'remove', 'update', 'sync'], runs: ['run'], directory: ['project'], outside: (options) => isOn(options, 'global') },
);

// hatch 1.x
const hatch = manager(
  ['-h --help', '--version', '-v --verbose', '-q --quiet', '--color', '--no-color', '--interactive', '--no-interactive', '--force-continue', '--ignore-compat'],
  ['-e --env', '-p --project', '--data-dir', '--cache-dir', '--config', '-n --name', '--include', '--exclude', '-f --filter'],
  { changes: ['env'], runs: ['run', 'test', 'fmt', 'shell'], directory: ['project'], outside: (options) => last(options, 'env')?.value?.text === 'system' },
);

/** Reads the words after `poetry`: its installer does not look at the marker, but removing or replacing a package runs `pip uninstall`. */
export function parsePoetry(words: readonly Argument[]): ProjectCall {
  return parseProject(poetry, words);
}

/** Reads the words after `pdm`, which never looks at the marker. */
export function parsePdm(words: readonly Argument[]): ProjectCall {
  return parseProject(pdm, words);
}

/** Reads the words after `hatch`: environments of its own, only the type `system` uses pip on the interpreter itself. */
export function parseHatch(words: readonly Argument[]): ProjectCall {
  return parseProject(hatch, words);
}

function parseProject(source: Manager, words: readonly Argument[]): ProjectCall {
  const holes = holeText();
  const main = readOptions(words.map(holes.word), source.stopping);
  const [command, ...rest] = main.rest;
  const name = command?.text;
  const runs = name !== undefined && source.runs.includes(name);
  const options = readOptions(rest, runs ? source.stopping : source.grammar);
  const changes = name !== undefined && source.changes.includes(name);
  const folder = source.directory.map((one) => (last(options, one) ?? last(main, one))?.value).find((one) => one !== undefined);
  const [key, value] = options.rest;
  return {
    command: name,
    action: runs ? 'run' : changes ? (name === 'remove' ? 'uninstall' : 'install') : name === 'config' ? 'configure' : 'other',
    packages: changes ? options.rest.map(holes.argument) : [],
    directory: folder && holes.decode(folder.text),
    runs: runs ? options.rest.map(holes.argument) : [],
    sets: name === 'config' ? setting(key, value, isOn(options, 'local'), holes.decode) : undefined,
    outside: source.outside(options) || source.outside(main),
    unknown: [...main.wild, ...options.wild].map(holes.argument),
  };
}

function setting(key: Word | undefined, value: Word | undefined, local: boolean, decode: (text: string) => Value): ProjectCall['sets'] {
  return key && value ? { key: key.text, value: decode(value.text), local } : undefined;
}
