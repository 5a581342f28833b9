import type { Span } from '../../model/span';
import type { Action } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import type { Reason } from '../../model/verdict';
import { hasHole, holeText, type HoleText, type Word } from '../holes';
import { isOn, last, type Options, readOptions, valuesOf } from '../options';
import type { Truth } from '../truth';
import * as grammars from './grammar';

/** A choice, and what made it: an option as written, a variable, a setting. */
export interface Chosen<T> {
  readonly value: T;
  readonly from: string;
  readonly span: Span | undefined;
}

/** Settings of `[tool.uv.pip]` in pyproject.toml or `[pip]` in uv.toml, as far as they decide. */
export interface UvSettings {
  readonly system?: Truth;
  readonly breakSystemPackages?: Truth;
  readonly python?: string;
  readonly target?: string;
  readonly prefix?: string;
}

/** A virtual environment that `uv venv` makes. */
export interface UvVenv {
  /** `undefined`: `.venv`, or what UV_PROJECT_ENVIRONMENT says in a project. */
  readonly path: Value | undefined;
  /** With pip in it. */
  readonly seed: boolean;
  readonly systemSitePackages: boolean;
}

/** What a call of uv comes to. */
export type UvAction = Extract<Action, 'install' | 'uninstall' | 'create-venv' | 'run' | 'other'>;

/** What uv was asked to do. Which interpreter that means, and whether it is marked, is for the caller to find out. */
export interface UvCall {
  /** `pip install`, `venv`, `tool run`, …; `undefined`: help or version. */
  readonly command: string | undefined;
  readonly action: UvAction;
  /** Asked for the first interpreter on PATH, virtual environments passed over. */
  readonly system: Chosen<Truth>;
  /** A path, a version or a name. */
  readonly python: Chosen<Value> | undefined;
  /** A folder of its own: the marker is not looked at. */
  readonly elsewhere: Chosen<Value> | undefined;
  readonly override: Chosen<Truth>;
  readonly packages: readonly Argument[];
  readonly requirementFiles: readonly Argument[];
  readonly venv: UvVenv | undefined;
  /** Command and arguments that `uv run` starts in the project's environment. */
  readonly runs: readonly Argument[];
  /** `--directory`: the folder everything happens in. */
  readonly directory: Value | undefined;
  /** A usage error: exit 2. */
  readonly fails: Reason | undefined;
  /** Words that are not known and may hold options. */
  readonly unknown: readonly Argument[];
}

/** The value of a variable, if it is set. */
export type Variable = (name: string) => Value | undefined;

const nowhere: Chosen<Truth> = { value: false, from: 'default', span: undefined };
const changing: Readonly<Record<string, 'install' | 'uninstall'>> = { install: 'install', sync: 'install', uninstall: 'uninstall' };

/**
 * Reads a call of uv: the words after `uv`, variables, and settings of the folder. uv never reads pip's configuration
 * or variables. Order of precedence: command line, variable, settings (uv-cli, uv-settings).
 */
export function parseUv(words: readonly Argument[], variable: Variable, settings: UvSettings = {}): UvCall {
  const holes = holeText();
  const main = readOptions(words.map(holes.word), grammars.main);
  const [command, ...rest] = main.rest.filter((word) => !main.wild.includes(word));
  const known = { main, holes, variable, settings };
  if (!command || isOn(main, 'help') || isOn(main, 'version')) return call(known, undefined, 'other', main);
  if (command.text === 'pip') return parsePip(known, rest);
  if (command.text === 'venv') return parseVenv(known, rest);
  if (command.text === 'run') return parseRun(known, 'run', rest);
  if (command.text === 'tool') return parseTool(known, rest);
  const options = readOptions(rest, grammars.project);
  return call(known, command.text, 'other', options, { packages: ['add', 'remove'].includes(command.text) ? arguments_(known, options) : [] });
}

/** Reads a call of uvx, which is `uv tool run`. */
export function parseUvx(words: readonly Argument[], variable: Variable): UvCall {
  return parseUv([{ value: 'tool', span: undefined }, { value: 'run', span: undefined }, ...words], variable);
}

/** What all readers go by. */
interface Known {
  readonly main: Options;
  readonly holes: HoleText;
  readonly variable: Variable;
  readonly settings: UvSettings;
}

function arguments_({ holes }: Known, { rest }: Options): Argument[] {
  return rest.map(holes.argument);
}

function call(known: Known, command: string | undefined, action: UvAction, options: Options, more: Partial<UvCall> = {}): UvCall {
  const { main, holes } = known;
  const directory = last(options, 'directory') ?? last(main, 'directory');
  const helps = isOn(options, 'help');
  return {
    command: helps ? undefined : command,
    action: helps ? 'other' : action,
    system: nowhere,
    python: undefined,
    elsewhere: undefined,
    override: nowhere,
    packages: [],
    requirementFiles: [],
    venv: undefined,
    runs: [],
    directory: directory?.value && holes.decode(directory.value.text),
    fails: undefined,
    unknown: [...main.wild, ...options.wild].map(holes.argument),
    ...more,
  };
}

function parsePip(known: Known, words: readonly Word[]): UvCall {
  const options = readOptions(words, grammars.pip);
  const [command, ...packages] = options.rest;
  const name = command?.text ?? '';
  const action = changing[name] ?? 'other';
  const decode = ({ text, span }: Word): Argument => known.holes.argument({ text, span, many: false });
  const system = flag(known, options, 'system', 'UV_SYSTEM_PYTHON', known.settings.system);
  const override = flag(known, options, 'break-system-packages', 'UV_BREAK_SYSTEM_PACKAGES', known.settings.breakSystemPackages);
  const user = last(options, 'user');
  const wrong = [system, override].find((one) => 'message' in one);
  return call(known, `pip ${name}`, action, options, {
    ...('message' in system ? {} : { system }),
    ...('message' in override ? {} : { override }),
    python: text(known, options, 'python', 'UV_PYTHON', known.settings.python),
    elsewhere: text(known, options, 'target', undefined, known.settings.target) ?? text(known, options, 'prefix', undefined, known.settings.prefix),
    packages: name === 'sync' ? [] : [...packages.map(known.holes.argument), ...valuesOf(options, 'editable').map(decode)],
    requirementFiles: [...(name === 'sync' ? packages : []), ...valuesOf(options, 'requirements')].map(decode),
    fails: user ? { message: 'uv has no --user', span: user.span } : wrong && 'message' in wrong ? wrong : undefined,
  });
}

const yes = /^(?:y|yes|t|true|on|1)$/i;
const no = /^(?:n|no|f|false|off|0)$/i;

/** A flag with its opposite: the later on the command line, then the variable (clap's BoolishValueParser), then the setting. */
function flag({ holes, variable }: Known, options: Options, name: string, from: string, setting: Truth | undefined): Chosen<Truth> | Reason {
  const both = [...options.given].flatMap(([key, all]) => (key === name || key === `no-${name}` ? all.map((one) => ({ one, on: key === name })) : []));
  const latest = both.toSorted((a, b) => a.one.order - b.one.order).at(-1);
  if (latest) return { value: latest.on, from: `--${latest.on ? '' : 'no-'}${name}`, span: latest.one.span };
  const set = variable(from);
  if (set !== undefined) {
    const value = holes.encode(set);
    if (hasHole(value)) return { value: 'unknown', from, span: undefined };
    if (!yes.test(value) && !no.test(value)) return { message: `${from}: '${value}' is not a boolean` };
    return { value: yes.test(value), from, span: undefined };
  }
  return setting === undefined ? nowhere : { value: setting, from: 'the pip section of the settings', span: undefined };
}

function text({ holes, variable }: Known, options: Options, name: string, from: string | undefined, setting: string | undefined): Chosen<Value> | undefined {
  const given = last(options, name);
  if (given?.value) return { value: holes.decode(given.value.text), from: given.written, span: given.span };
  const set = from === undefined ? undefined : variable(from);
  if (from !== undefined && set !== undefined && set !== '') return { value: set, from, span: undefined };
  return setting === undefined ? undefined : { value: setting, from: 'the pip section of the settings', span: undefined };
}

function parseVenv(known: Known, words: readonly Word[]): UvCall {
  const options = readOptions(words, grammars.venv);
  const path = options.rest[0];
  const seed = known.variable('UV_VENV_SEED');
  const venv = {
    path: path && known.holes.decode(path.text),
    seed: isOn(options, 'seed') || (typeof seed === 'string' && yes.test(seed)),
    systemSitePackages: isOn(options, 'system-site-packages'),
  };
  return call(known, 'venv', 'create-venv', options, { venv, python: text(known, options, 'python', 'UV_PYTHON', undefined) });
}

function parseRun(known: Known, command: string, words: readonly Word[]): UvCall {
  const options = readOptions(words, grammars.run);
  const module: Word[] = isOn(options, 'module')
    ? [
        { text: 'python', span: undefined, many: false },
        { text: '-m', span: undefined, many: false },
      ]
    : [];
  const runs = [...module, ...options.rest].map(known.holes.argument);
  return call(known, command, 'run', options, { runs, python: text(known, options, 'python', 'UV_PYTHON', undefined) });
}

function parseTool(known: Known, words: readonly Word[]): UvCall {
  const [command, ...rest] = words;
  if (command?.text === 'run') return parseRun(known, 'tool run', rest);
  const options = readOptions(rest, grammars.project);
  const python = text(known, options, 'python', 'UV_PYTHON', undefined);
  return call(known, `tool ${command?.text ?? ''}`, 'other', options, { python, packages: arguments_(known, options) });
}
