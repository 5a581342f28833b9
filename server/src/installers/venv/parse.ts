import type { Argument, Value } from '../../model/value';
import type { Reason } from '../../model/verdict';
import { holeText, type HoleText, type Word } from '../holes';
import { grammar, isOn, last, type Options, readOptions, valuesOf } from '../options';

/** What `python -m venv` or `virtualenv` was asked to make. */
export interface VenvCall {
  /** Folders: several with `venv`, one with `virtualenv`. */
  readonly folders: readonly Value[];
  readonly withPip: boolean;
  readonly systemSitePackages: boolean;
  /** Empties the folder first. */
  readonly clear: boolean;
  /** `-p`: another interpreter than the one that runs it (virtualenv); the last one that exists counts. */
  readonly pythons: readonly Value[];
  /** Help or version: nothing is made. */
  readonly informs: boolean;
  /** A usage error: exit 2. */
  readonly fails: Reason | undefined;
  /** Words that are not known and may hold options. */
  readonly unknown: readonly Argument[];
}

// Lib/venv/__init__.py, main; `--without-scm-ignore-files` since Python 3.13
const flags = ['-h --help', '--system-site-packages', '--symlinks', '--copies', '--clear', '--upgrade', '--without-pip', '--upgrade-deps'];
const venv = grammar({ flags: [...flags, '--without-scm-ignore-files'], values: ['--prompt'], abbreviations: true, strict: true });
const venvBefore313 = grammar({ flags, values: ['--prompt'], abbreviations: true, strict: true });

// virtualenv 20 and 21, and what 16 and its predecessors knew
const virtualenv = grammar({
  flags: [
    '-h --help',
    '--version',
    '-v --verbose',
    '-q --quiet',
    '--with-traceback',
    '--read-only-app-data',
    '--reset-app-data',
    '--upgrade-embed-wheels',
    '--clear',
    '--no-vcs-ignore',
    '--venv-redirect',
    '--no-venv-redirect',
    '--system-site-packages',
    '--no-site-packages',
    '--symlinks',
    '--copies --always-copy',
    '--no-seed --without-pip',
    '--no-download --never-download',
    '--download',
    '--no-pip',
    '--no-setuptools',
    '--no-wheel',
    '--no-periodic-update',
    '--symlink-app-data',
    '--unzip-setuptools',
    '--relocatable',
  ],
  values: [
    '-p --python',
    '--try-first-with',
    '--app-data',
    '--discovery',
    '--creator',
    '--seeder',
    '--activators',
    '--prompt',
    '--extra-search-dir',
    '--pip',
    '--setuptools',
    '--wheel',
  ],
  abbreviations: true,
});

/** Reads the words after `python -m venv` as that version of Python does: one folder at least, --symlinks not with --copies, --upgrade not with --clear. */
export function parseVenv(words: readonly Argument[], version = ''): VenvCall {
  const holes = holeText();
  const options = readOptions(words.map(holes.word), /^3\.([0-9]|1[012])(\.|$)/.test(version) ? venvBefore313 : venv);
  const informs = isOn(options, 'help');
  const folders = options.rest.map(({ text }) => holes.decode(text));
  const fails = options.error ?? conflict(options) ?? (folders.length === 0 ? { message: 'the following arguments are required: ENV_DIR' } : undefined);
  return { ...common(options, holes), folders, informs, fails: informs ? undefined : fails, withPip: !isOn(options, 'without-pip'), pythons: [] };
}

function conflict(options: Options): Reason | undefined {
  const span = last(options, 'symlinks')?.span;
  if (isOn(options, 'upgrade') && isOn(options, 'clear'))
    return { message: 'you cannot supply --upgrade and --clear together', span: last(options, 'upgrade')?.span };
  return isOn(options, 'symlinks') && isOn(options, 'copies') ? { message: 'argument --copies: not allowed with argument --symlinks', span } : undefined;
}

/** Reads the words after `virtualenv`, with its VIRTUALENV_* variables as far as they decide. */
export function parseVirtualenv(words: readonly Argument[], variable: (name: string) => Value | undefined = () => undefined): VenvCall {
  const holes = holeText();
  const options = readOptions(words.map(holes.word), virtualenv);
  const informs = isOn(options, 'help') || isOn(options, 'version') || isOn(options, 'upgrade-embed-wheels');
  const [folder, extra] = options.rest;
  const python = variable('VIRTUALENV_PYTHON');
  const pythons = valuesOf(options, 'python').map(({ text }) => holes.decode(text));
  const seedless = isOn(options, 'without-pip') || isOn(options, 'no-pip') || last(options, 'pip')?.value?.text === 'none';
  return {
    ...common(options, holes),
    folders: folder ? [holes.decode(folder.text)] : [],
    informs,
    fails: informs ? undefined : wrongFolders(options, folder, extra),
    withPip: !seedless && !isTrue(variable('VIRTUALENV_NO_PIP')) && !isTrue(variable('VIRTUALENV_NO_SEED')),
    pythons: pythons.length > 0 || python === undefined || python === '' ? pythons : [python],
  };
}

function wrongFolders({ error, wild }: Options, folder: Word | undefined, extra: Word | undefined): Reason | undefined {
  if (error) return error;
  if (extra && wild.length === 0) return { message: `unrecognized arguments: ${extra.text}`, span: extra.span };
  return folder ? undefined : { message: 'the following arguments are required: dest' };
}

function isTrue(value: Value | undefined): boolean {
  return typeof value === 'string' && /^(?:1|true|yes|on)$/i.test(value);
}

function common(options: Options, holes: HoleText): Pick<VenvCall, 'systemSitePackages' | 'clear' | 'unknown'> {
  return { systemSitePackages: isOn(options, 'system-site-packages'), clear: isOn(options, 'clear'), unknown: options.wild.map(holes.argument) };
}
