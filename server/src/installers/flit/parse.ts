import type { Action } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import type { Reason } from '../../model/verdict';
import { holeText } from '../holes';
import { grammar, isOn, last, readOptions } from '../options';

/** What flit was asked to do. */
export interface FlitCall {
  readonly command: string | undefined;
  readonly action: Extract<Action, 'install' | 'other'>;
  /** The interpreter whose `-m pip` it runs; `undefined`: `python` on PATH, or the one flit runs with. */
  readonly python: Value | undefined;
  /** Words for that pip; empty where it is not run (only files are linked). */
  readonly pipWords: readonly Argument[];
  /** Root has to set FLIT_ROOT_INSTALL, else it stops first (RootInstallError). */
  readonly refusesRoot: boolean;
  readonly fails: Reason | undefined;
}

const main = grammar({
  flags: ['-h --help', '-V --version', '--debug', '--logo'],
  values: ['-f --ini-file', '--repository', '--pypirc'],
  stops: true,
  abbreviations: true,
});
const install = grammar({
  flags: ['-h --help', '-s --symlink', '--pth-file', '--user', '--env', '--only-deps'],
  values: ['--python', '--deps', '--extras', '-f --ini-file'],
  abbreviations: true,
  strict: true,
});

/**
 * Reads the words after `flit` (flit/__init__.py, flit/install.py). Plain `flit install` builds a wheel and runs
 * `pip install` on it; --symlink and --pth-file write into site-packages themselves and run pip for dependencies only.
 */
export function parseFlit(words: readonly Argument[]): FlitCall {
  const holes = holeText();
  const options = readOptions(words.map(holes.word), main);
  const [command, ...rest] = options.rest;
  if (command?.text !== 'install') return { command: command?.text, action: 'other', python: undefined, pipWords: [], refusesRoot: false, fails: undefined };
  const given = readOptions(rest, install);
  const python = last(given, 'python')?.value;
  const links = isOn(given, 'symlink') || isOn(given, 'pth-file');
  const dependencies = last(given, 'deps')?.value?.text !== 'none';
  const word = (value: string): Argument => ({ value, span: command.span });
  const user = isOn(given, 'user') ? [word('--user')] : [];
  const pipWords = [word('install'), ...user, ...(links || isOn(given, 'only-deps') ? [word('-r'), word('requirements.txt')] : [word('./wheel')])];
  const fails = given.error ?? (isOn(given, 'symlink') && isOn(given, 'pth-file') ? { message: '--symlink and --pth-file exclude each other' } : undefined);
  return {
    command: 'install',
    action: 'install',
    python: python && holes.decode(python.text),
    pipWords: links && !dependencies ? [] : pipWords,
    refusesRoot: true,
    fails,
  };
}
