import type { Argument, Value } from '../../model/value';
import type { Reason } from '../../model/verdict';
import { holeText } from '../holes';
import { grammar, isOn, last, readOptions } from '../options';
import type { Variables } from '../pip/configuration';

/** A pip that is brought along and run: its words and the variables it meets. */
export interface Bootstrap {
  /** Words for pip; empty: help or version only. */
  readonly pipWords: readonly Argument[];
  readonly fails: Reason | undefined;
  /** Whether its interpreter finds it afterwards: not under another root. */
  readonly staysHere: boolean;
  /** Scripts it leaves beside the interpreter, `pip3.X` for that of its version. */
  readonly scripts: readonly string[];
}

const ensurepip = grammar({
  flags: ['-h --help', '--version', '-v --verbose', '-U --upgrade', '--user', '--altinstall', '--default-pip'],
  values: ['--root'],
  abbreviations: true,
  strict: true,
});

/** Reads the words after `python -m ensurepip` (Lib/ensurepip/__init__.py): the bundled pip's words. It sees no configuration, see {@link ensurepipVariables}. */
export function parseEnsurepip(words: readonly Argument[]): Bootstrap {
  const holes = holeText();
  const options = readOptions(words.map(holes.word), ensurepip);
  if (isOn(options, 'help') || isOn(options, 'version')) return { pipWords: [], fails: undefined, staysHere: false, scripts: [] };
  const extra = options.rest[0];
  const fails = options.error ?? (extra ? { message: `unrecognized arguments: ${extra.text}`, span: extra.span } : undefined);
  const both = isOn(options, 'altinstall') && isOn(options, 'default-pip');
  const root = last(options, 'root');
  const word = (value: Value, span = root?.span): Argument => ({ value, span });
  const rooted = root?.value && root.value.text !== '' ? [word('--root'), word(holes.decode(root.value.text))] : [];
  const flags = ['upgrade', 'user'].filter((name) => isOn(options, name)).map((name) => word(`--${name}`, last(options, name)?.span));
  return {
    pipWords: [word('install'), word('--no-cache-dir'), word('--no-index'), word('--find-links'), word('bundled'), ...rooted, ...flags, word('pip')],
    staysHere: rooted.length === 0,
    scripts:
      rooted.length > 0 || isOn(options, 'user')
        ? []
        : isOn(options, 'altinstall')
          ? ['pip3.X']
          : ['pip3', 'pip3.X', ...(isOn(options, 'default-pip') ? ['pip'] : [])],
    fails: fails ?? (both ? { message: 'Cannot use altinstall and default_pip together' } : undefined),
  };
}

/** The variables ensurepip's pip meets: all PIP_* dropped, and no configuration file is read. */
export function ensurepipVariables(variables: Variables): Variables {
  const kept = [...variables.names].filter((name) => !name.startsWith('PIP_'));
  return {
    names: [...kept, 'PIP_CONFIG_FILE'],
    value: (name) => (name === 'PIP_CONFIG_FILE' ? '/dev/null' : name.startsWith('PIP_') ? undefined : variables.value(name)),
  };
}

/** The words `get-pip.py` hands to the pip inside it: its own `install --upgrade --force-reinstall`, what it was given, and `pip`. */
export function getPipWords(words: readonly Argument[]): readonly Argument[] {
  const word = (value: string): Argument => ({ value, span: undefined });
  const own = new Set(['--no-setuptools', '--no-wheel']);
  const given = words.filter(({ value }) => typeof value !== 'string' || !own.has(value));
  return [word('install'), word('--upgrade'), word('--force-reinstall'), ...given, word('pip')];
}
