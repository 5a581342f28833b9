import type { Action } from '../../model/invocation';
import type { Argument } from '../../model/value';
import { holeText, type Word } from '../holes';
import { grammar, isOn, last, type Options, readOptions } from '../options';

/** What `python setup.py …` was asked to do. */
export interface SetupCall {
  /** Its commands in order: `build`, `install`. */
  readonly commands: readonly string[];
  readonly action: Extract<Action, 'install' | 'other'>;
  /**
   * What `develop` hands to `python -m pip` from setuptools 80 on; before, and with `install`, files are written without
   * a look at the marker. `undefined`: no `develop`.
   */
  readonly developWords: readonly Argument[] | undefined;
}

const main = grammar({
  flags: ['-v --verbose', '-q --quiet', '-n --dry-run', '-h --help', '--no-user-cfg', '--command-packages'],
  values: [],
  abbreviations: true,
  stops: true,
});
const command = grammar({
  flags: [
    '-h --help',
    '--user',
    '-U --uninstall',
    '-u',
    '-m --multi-version',
    '-N --no-deps',
    '-f --force',
    '-e --editable',
    '--skip-build',
    '--single-version-externally-managed',
    '--compile',
    '--no-compile',
    '-z --zip-ok',
    '-Z --always-unzip',
    '--inplace',
    '-i',
  ],
  values: [
    '--prefix',
    '--exec-prefix',
    '--home',
    '--root',
    '-d --install-dir',
    '-s --script-dir',
    '--index-url',
    '--find-links',
    '--install-lib',
    '--install-scripts',
    '--install-purelib',
    '--install-platlib',
    '--install-headers',
    '--install-data',
    '-O --optimize',
    '--record',
    '--egg-path',
    '--dist-dir',
    '--formats',
    '--plat-name',
    '-b --build-base',
    '--python-tag',
  ],
  abbreviations: true,
  stops: true,
});

/** Reads the words after `setup.py`: options of distutils, then commands, each with its own. */
export function parseSetup(words: readonly Argument[]): SetupCall {
  const holes = holeText();
  const first = readOptions(words.map(holes.word), main);
  const commands: string[] = [];
  let developWords: readonly Argument[] | undefined;
  for (let rest: readonly Word[] = first.rest; rest.length > 0 && !isOn(first, 'help'); ) {
    const [name, ...after] = rest;
    const options = readOptions(after, command);
    commands.push((name as Word).text);
    if (name?.text === 'develop' && !isOn(options, 'uninstall') && !isOn(options, 'u')) developWords = pipWords(options, name);
    rest = options.rest;
  }
  const installs = commands.includes('install') || commands.includes('develop') || commands.includes('easy_install');
  return { commands, action: installs ? 'install' : 'other', developWords };
}

// setuptools/command/develop.py, 80 and later
function pipWords(options: Options, { span }: Word): Argument[] {
  const passed = (from: string, to: string): string[] => {
    const text = last(options, from)?.value?.text;
    return text ? [to, text] : [];
  };
  const flags = [...(isOn(options, 'no-deps') ? ['--no-deps'] : []), ...(isOn(options, 'user') ? ['--user'] : [])];
  const words = [
    'install',
    '-e',
    '.',
    '--use-pep517',
    ...passed('install-dir', '--target'),
    ...flags,
    ...passed('prefix', '--prefix'),
    ...passed('index-url', '--index-url'),
  ];
  return words.map((value) => ({ value, span }));
}

const easyInstall = grammar({
  flags: [
    '-h --help',
    '--prefix-only',
    '-z --zip-ok',
    '-m --multi-version',
    '-U --upgrade',
    '-x --exclude-scripts',
    '-a --always-copy',
    '-e --editable',
    '-N --no-deps',
    '--user',
    '--version',
    '-q --quiet',
    '-v --verbose',
    '-n --dry-run',
    '-l --local-snapshots-ok',
    '-L',
  ],
  values: [
    '--prefix',
    '-d --install-dir',
    '-s --script-dir',
    '-i --index-url',
    '-f --find-links',
    '-b --build-directory',
    '-O --optimize',
    '--record',
    '-S --site-dirs',
    '-H --allow-hosts',
  ],
  abbreviations: true,
});

/** Reads the words after `easy_install`, which never looks at a marker: the packages it installs. Gone with setuptools 52, a stub since 80. */
export function parseEasyInstall(words: readonly Argument[]): { readonly packages: readonly Argument[]; readonly action: SetupCall['action'] } {
  const holes = holeText();
  const options = readOptions(words.map(holes.word), easyInstall);
  const informs = isOn(options, 'help') || isOn(options, 'version');
  return { packages: options.rest.map(holes.argument), action: informs ? 'other' : 'install' };
}
