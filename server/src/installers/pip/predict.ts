import { pipReleases } from '../../data/pip-releases';
import type { Action, WrongOverride } from '../../model/invocation';
import { hasHole, holeText, type HoleText, type Word } from '../holes';
import type { Decision, PipAnswer, PipCall } from './call';
import { type Command, namedBy } from './check';
import { runConfig } from './config-command';
import { type Configuration, defaultValues, loadConfiguration } from './configuration';
import { decideInstall } from './install';
import { type CommandName, isCommand, optionsOf, optionTable, requiresVirtualenv } from './option-table';
import type { Stop } from './option-values';
import { type Parsed, parseWords } from './parse';
import { decideUninstall } from './uninstall';
import { atLeast } from './versions';

/** Versions that stand for all others where pip's is not known: before the check, with it, and of today. */
const standIns = [pipReleases.beforeCheck, pipReleases.override, pipReleases.newest];

const actions: Partial<Record<CommandName, Action>> = { install: 'install', uninstall: 'uninstall', download: 'download', wheel: 'download', lock: 'download' };

/**
 * What pip does with a command line: refused as externally managed, allowed past that check, failing before it for a
 * reason of its own, or unknown. A word, variable or file that is not known is taken for something pip accepts; the
 * answer is `unknown` where what it may say decides. Order of the steps: pip/_internal/cli/main.py, main_parser.py and
 * base_command.py.
 */
export function predictPip(call: PipCall): PipAnswer {
  if (call.version !== undefined) return predictVersion(call, call.version);
  const answers = standIns.map((version) => predictVersion(call, version));
  const last = answers[answers.length - 1] as PipAnswer;
  if (answers.every(({ verdict }) => verdict === last.verdict)) return { ...last, helpLists: undefined };
  return { ...last, verdict: 'unknown', exit: undefined, reasons: [{ message: "pip's version is not known" }] };
}

function predictVersion(call: PipCall, version: string): PipAnswer {
  const holes = holeText();
  const words = call.words.map(holes.word);
  const configuration = loadConfiguration(call.files, call.variables, false, holes);
  const found = words.find(({ text }) => isCommand(version, text))?.text as CommandName | undefined;
  const decision = runMain({ call, version, words, configuration, holes });
  const command = 'command' in decision ? decision.command : found;
  const action = decision.action ?? (command === undefined ? undefined : actions[command as CommandName]) ?? 'other';
  return { exit: undefined, packages: [], requirementFiles: [], upgradesPip: false, ...decision, command, action };
}

/** All a run of pip has to go by. */
interface Run {
  readonly call: PipCall;
  readonly version: string;
  readonly words: readonly Word[];
  readonly configuration: Configuration;
  readonly holes: HoleText;
}

/** Reads configuration and words with one of pip's parsers. */
function parse({ version, configuration, words }: Run, name: CommandName | 'global'): Parsed | Stop {
  if (configuration.error !== undefined) return { exit: 2, message: `Configuration file could not be loaded. ${configuration.error}`, span: undefined };
  const table = optionTable(version, name);
  const defaults = defaultValues(configuration, name, table);
  return 'exit' in defaults ? defaults : parseWords(words, table, defaults, name !== 'global');
}

/** pip stops by itself: an error, or help and version, which end well. */
function ended(stop: Stop): Decision {
  const { exit, message, span } = stop;
  if (exit === 0) return { verdict: 'allowed', exit, reasons: [{ message, span }], action: 'other' };
  const wrongOverride = wrongOverrideOf(stop);
  return { verdict: 'fails', exit, reasons: [{ message, span }], ...(wrongOverride ? { wrongOverride } : {}) };
}

/** Whether pip stops because of what was to be an override. */
function wrongOverrideOf({ word = '', setting, span }: Stop): WrongOverride | undefined {
  if (setting?.key === 'break-system-packages') return { from: setting.from, span, what: 'value' };
  const [written = ''] = word.split('=', 1);
  return written.length > 4 && '--break-system-packages'.startsWith(written) ? { from: written, span, what: 'option' } : undefined;
}

// pip/_internal/cli/main_parser.py, parse_command: the main parser never is isolated.
function runMain(run: Run): Decision {
  const { call, version, words, holes } = run;
  const parsed = parse(run, 'global');
  if ('exit' in parsed) return ended(parsed);
  const python = parsed.values.get('python');
  if (python && python.text !== '' && !call.rerun)
    return {
      verdict: 'unknown',
      reasons: [{ message: `pip runs again under the interpreter that ${python.from} names`, span: python.span }],
      python: holes.decode(python.text ?? ''),
    };
  if (parsed.values.get('version')?.truth === true)
    return ended({ exit: 0, message: 'pip prints its version and ends', span: parsed.values.get('version')?.span });
  const named = parsed.rest.find((word) => !parsed.wild.includes(word));
  const [wild] = parsed.wild;
  if (wild && (!named || !isCommand(version, named.text))) return unknownCommand(wild, holes);
  if (!named || (named.text === 'help' && parsed.rest.length === 1)) return ended({ exit: 0, message: 'pip prints help and ends', span: named?.span });
  if (hasHole(named.text)) return unknownCommand(named, holes);
  if (!isCommand(version, named.text)) return { ...ended({ exit: 1, message: `unknown command "${named.text}"`, span: named.span }), action: 'other' };
  // The first word equal to the command's name is taken out, even where it is the value of an option.
  const first = words.findIndex(({ text }) => text === named.text);
  return runCommand({ ...run, words: words.filter((_, index) => index !== first) }, named.text);
}

function unknownCommand({ text, span }: Word, holes: HoleText): Decision {
  return { verdict: 'unknown', reasons: [{ message: `which command of pip this is is not known: ${holes.because(text)}`, span }], action: 'other' };
}

// pip/_internal/cli/base_command.py, _main
function runCommand(run: Run, name: CommandName): Decision {
  const { call, version, words, holes } = run;
  // The exact word, wherever it stands, isolates; an abbreviation or PIP_ISOLATED does not (pip/_internal/cli/main.py).
  const isolated = words.some(({ text }) => text === '--isolated');
  const configuration = isolated ? loadConfiguration(call.files, call.variables, true, holes) : run.configuration;
  const parsed = parse({ ...run, configuration }, name);
  if ('exit' in parsed) return { ...ended(parsed), command: name, helpLists: parsed.exit === 0 ? optionsOf(version, name) : undefined };
  const command: Command = { call, version, name, table: optionTable(version, name), parsed, configuration, holes };
  const python = parsed.values.get('python');
  if (python && python.text !== '' && !call.rerun && atLeast(version, '23.2')) {
    return { ...ended({ exit: 1, message: 'The --python option must be placed before the pip subcommand name', span: python.span }), command: name };
  }
  return { ...requireVirtualenv(command), ...filledBy(command), command: name };
}

/** The folder that pip makes for what it installs elsewhere, builds or downloads. */
function filledBy({ parsed, holes }: Command): Pick<Decision, 'fills'> {
  const named = ['target_dir', 'prefix_path', 'root_path', 'wheel_dir', 'download_dir'].map((dest) => parsed.values.get(dest)?.text).find(Boolean);
  return named === undefined ? {} : { fills: holes.decode(named) };
}

/** --require-virtualenv comes before anything a command does, for the commands it holds for. */
function requireVirtualenv(command: Command): Decision {
  const { parsed, call, version, name, holes } = command;
  const required = parsed.values.get('require_venv');
  if (!required || required.truth === false || !requiresVirtualenv(version, name) || call.place.virtual === true) return decide(command);
  if (required.truth === true && call.place.virtual === false) {
    return {
      verdict: 'fails',
      exit: 3,
      reasons: [{ message: `Could not find an activated virtualenv (required by ${required.from}).`, span: required.span }],
      ...namedBy(command),
    };
  }
  const because = required.truth === 'unknown' ? holes.because(required.text ?? '') : 'it is not known whether this runs in a virtual environment';
  return {
    ...decide(command),
    verdict: 'unknown',
    exit: undefined,
    reasons: [{ message: `${required.from} may end pip first: ${because}`, span: required.span }],
  };
}

/** The command itself. */
function decide(command: Command): Decision {
  const { name, version, parsed } = command;
  if (name === 'install') return decideInstall(command);
  if (name === 'uninstall') return decideUninstall(command);
  if (name === 'config') return decideConfig(command);
  if (name === 'help') {
    const topic = parsed.rest[0]?.text ?? 'help';
    const helps: Decision = { verdict: 'allowed', exit: 0, reasons: [{ message: 'pip prints help and ends' }] };
    if (isCommand(version, topic)) return { ...helps, helpLists: optionsOf(version, topic) };
    return hasHole(topic) ? helps : { verdict: 'fails', exit: 1, reasons: [{ message: `unknown command "${topic}"` }] };
  }
  return { verdict: 'allowed', reasons: [{ message: `pip ${name} never looks at the EXTERNALLY-MANAGED file` }], ...(actions[name] ? namedBy(command) : {}) };
}

function decideConfig({ call, version, parsed, holes }: Command): Decision {
  const named = call.variables.value('PIP_CONFIG_FILE');
  const withoutUser = parsed.values.get('isolated_mode')?.truth === true || call.files.some(({ kind, text }) => kind === 'env' && text !== undefined);
  const outcome = runConfig({
    version,
    values: parsed.values,
    words: parsed.rest,
    files: call.files,
    withoutUser,
    withoutFiles: named === '/dev/null' || named === 'nul',
    holes,
  });
  if (outcome.kind === 'fails') return { verdict: 'fails', exit: outcome.exit ?? 1, reasons: [{ message: outcome.message }], action: 'configure' };
  if (outcome.kind === 'unknown') return { verdict: 'unknown', reasons: [{ message: outcome.message }], action: 'configure' };
  if (outcome.kind === 'reads') return { verdict: 'allowed', reasons: [{ message: 'pip config shows its configuration' }], action: 'other' };
  const { path, text } = outcome;
  return { verdict: 'allowed', exit: 0, reasons: [{ message: `pip config writes ${path}` }], action: 'configure', writes: { path, text } };
}
