import type { Action } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import { holeText } from '../holes';
import { grammar, isOn, last, readOptions } from '../options';

/** What conda, mamba or micromamba was asked to do. None of them looks at a marker, nor are conda's pythons marked. */
export interface CondaCall {
  readonly command: string | undefined;
  readonly action: Extract<Action, 'create-venv' | 'run' | 'other'>;
  /** `-n`: the environment's name; `base` is the installation itself. */
  readonly name: Value | undefined;
  /** `-p`: the environment's folder. */
  readonly prefix: Value | undefined;
  readonly packages: readonly Argument[];
  /** `conda run … COMMAND …`: what runs in that environment. */
  readonly runs: readonly Argument[];
  /** `conda activate NAME`, `conda env create -f FILE`. */
  readonly file: Value | undefined;
  readonly unknown: readonly Argument[];
}

const flags = [
  '-h --help',
  '-V --version',
  '-y --yes',
  '-q --quiet',
  '-v --verbose',
  '--json',
  '--dry-run',
  '-d',
  '--offline',
  '-k --insecure',
  '--override-channels',
  '--use-local',
  '--no-deps',
  '--only-deps',
  '--no-pin',
  '--copy',
  '--no-shortcuts',
  '--force-reinstall',
  '--freeze-installed',
  '--no-update-deps',
  '--update-deps',
  '-S --satisfied-skip-solve',
  '--update-all',
  '--all',
  '--update-specs',
  '--clone-only',
  '--download-only',
  '--show-channel-urls',
  '--strict-channel-priority',
  '--no-channel-priority',
  '--no-default-packages',
  '--dev',
  '--force',
  '--prune',
  '--no-capture-output',
  '--live-stream',
  '--stack',
  '--no-stack',
  '--no-rc',
  '--no-env',
  '--clean-env',
  '-r --revision',
];
const values = [
  '-n --name',
  '-p --prefix',
  '-c --channel',
  '-f --file',
  '--solver',
  '--experimental-solver',
  '--repodata-fn',
  '--cwd',
  '--clone',
  '--subdir',
  '--platform',
  '--root-prefix',
  '--rc-file',
  '-e --env',
  '--channel-priority',
  '--ssl-verify',
  '--relocate-prefix',
];
const ordinary = grammar({ flags, values, abbreviations: true, dashedValues: true });
const stopping = grammar({ flags, values, abbreviations: true, dashedValues: true, stops: true });

/** Reads the words after `conda`, `mamba` or `micromamba`. */
export function parseConda(words: readonly Argument[]): CondaCall {
  const holes = holeText();
  const main = readOptions(words.map(holes.word), stopping);
  const [first, ...rest] = main.rest;
  const group = first?.text === 'env';
  const options = readOptions(rest, first?.text === 'run' ? stopping : ordinary);
  const [inner, ...others] = options.rest;
  const command = group && inner ? `env ${inner.text}` : first?.text;
  const operands = group ? others : options.rest;
  const value = (name: string): Value | undefined => {
    const given = (last(options, name) ?? last(main, name))?.value;
    return given && holes.decode(given.text);
  };
  return {
    command: isOn(options, 'help') || isOn(main, 'help') ? undefined : command,
    action: command === 'run' ? 'run' : command === 'create' || command === 'env create' ? 'create-venv' : 'other',
    name: value('name'),
    prefix: value('prefix'),
    packages: ['install', 'create', 'update', 'upgrade', 'remove', 'uninstall'].includes(command ?? '') ? operands.map(holes.argument) : [],
    runs: command === 'run' ? operands.map(holes.argument) : [],
    file: value('file'),
    unknown: [...main.wild, ...options.wild].map(holes.argument),
  };
}
