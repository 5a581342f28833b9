import { pipReleases } from '../../data/pip-releases';
import type { Reason } from '../../model/verdict';
import type { HoleText, Word } from '../holes';
import { refuses } from '../marker';
import { and, not, or, type Truth } from '../truth';
import type { Decision, Exemption, PipCall } from './call';
import type { Configuration } from './configuration';
import type { CommandName, OptionTable } from './option-table';
import type { Held } from './option-values';
import type { Parsed } from './parse';
import { atLeast } from './versions';

/** A command of pip after parsing, with its surroundings. */
export interface Command {
  readonly call: PipCall;
  readonly version: string;
  readonly name: CommandName;
  readonly table: OptionTable;
  readonly parsed: Parsed;
  readonly configuration: Configuration;
  readonly holes: HoleText;
}

/** Whether what is not known may set options: words, files or variables. */
function isOpen({ parsed, configuration }: Command): boolean {
  return parsed.wild.length > 0 || configuration.unknown.length > 0;
}

/** Python's truth of an option; `undefined` options are false unless something unknown may set them. */
export function fact(command: Command, dest: string): Truth {
  const truth = command.parsed.values.get(dest)?.truth ?? false;
  return truth === false && isOpen(command) && knows(command, dest) ? 'unknown' : truth;
}

/** Whether an option is not `None`: on the command line an empty value counts, in files and variables it does not. */
export function isSet(command: Command, dest: string): Truth {
  const held = command.parsed.values.get(dest);
  if (!held) return isOpen(command) && knows(command, dest) ? 'unknown' : false;
  return held.from.startsWith('-') ? true : held.truth;
}

function knows({ table }: Command, dest: string): boolean {
  return [...table.long.values()].some((row) => row.dest === dest);
}

const override = 'override_externally_managed';

/**
 * The check of PEP 668 (pip/_internal/utils/misc.py, check_externally_managed), with what keeps a command from making
 * it: `exempt`, the override, pips before 23.0, a virtual environment, no marker.
 */
export function checkMarker(command: Command, exempt: Truth, exemption?: { readonly kind: Exemption; readonly held: Held }): Decision {
  const { version, call, name } = command;
  if (!atLeast(version, pipReleases.check))
    return { verdict: 'allowed', reasons: [{ message: `pip ${version} knows no externally managed environments: the check came with ${pipReleases.check}` }] };
  const overridden = fact(command, override);
  const meets = and(not(exempt), not(call.place.virtual), call.place.marked);
  const refused = and(meets, not(overridden));
  const extra = { ...overrideOf(command, meets), ...(exemption ? { exempt: exemption.kind } : {}) };
  if (refused === true)
    return {
      verdict: 'refused',
      exit: 1,
      reasons: [{ message: `${call.title ?? `pip ${version}`} ${refuses(name)}` }, ...vain(command)],
      ...extra,
    };
  if (refused === false) return { verdict: 'allowed', reasons: [...allowedBecause(command, exempt, exemption)], ...extra };
  return { verdict: 'unknown', reasons: [...undecided(command)], ...extra };
}

function overrideOf({ parsed, call: { place } }: Command, meets: Truth): Pick<Decision, 'override'> {
  const held = parsed.values.get(override);
  if (held?.truth !== true) return {};
  const needless = or(place.virtual, not(place.marked)) === true ? { needless: true } : {};
  return { override: { from: held.from, span: held.span, decisive: meets === true, ...needless } };
}

function* allowedBecause({ call, parsed, name }: Command, exempt: Truth, exemption: { readonly held: Held } | undefined): Iterable<Reason> {
  const held = parsed.values.get(override);
  if (exempt === true)
    yield { message: `with ${exemption?.held.from ?? 'these options'} pip does not look at the EXTERNALLY-MANAGED file`, span: exemption?.held.span };
  const { virtual, marked, prefix } = call.place;
  if (virtual === true) yield { message: prefix === undefined ? 'runs in a virtual environment' : `runs in the virtual environment ${prefix}` };
  else if (marked === false) yield { message: `${prefix === undefined ? 'this Python' : `the Python of ${prefix}`} is not externally managed` };
  const needless = virtual === true || marked === false;
  if (held?.truth === true)
    yield { message: needless ? `${held.from} has nothing to override here` : `${held.from} overrides the protection of this Python`, span: held.span };
  if (exempt !== true && held?.truth !== true && !needless) yield { message: `pip ${name} gets past the check` };
}

/** What looks like a way out but is none. */
function* vain({ parsed, version, call }: Command): Iterable<Reason> {
  const user = parsed.values.get('use_user_site');
  const dry = parsed.values.get('dry_run');
  const named = [...call.variables.names].find((name) => name.toUpperCase() === 'PIP_BREAK_SYSTEM_PACKAGES');
  if (user?.truth === true) yield { message: `${user.from} does not help: the user's own folder is protected too`, span: user.span };
  if (dry?.truth === true) yield { message: `${dry.from} alone does not help: only together with --report`, span: dry.span };
  if (named !== undefined && !atLeast(version, pipReleases.override))
    yield { message: `${named} does nothing: pip ${version} has no way to override the check, that came with ${pipReleases.override}` };
  else if (named !== undefined && call.variables.value(named) === '') yield { message: `${named} is empty, which counts as not set` };
  else if (named !== undefined && !named.startsWith('PIP_'))
    yield { message: `${named} does nothing: pip reads only variables that begin with PIP_ in capitals` };
}

function* undecided({ call, parsed, configuration, holes }: Command): Iterable<Reason> {
  const mayHold = (word: Pick<Word, 'text' | 'span'>): Reason => ({ message: `${holes.because(word.text)}: it may hold options that decide`, span: word.span });
  yield* parsed.wild.map(mayHold);
  yield* configuration.unknown.map((text) => ({ message: `${holes.because(text)}: pip's configuration may hold options that decide` }));
  for (const held of parsed.values.values()) {
    if (held.truth === 'unknown') yield { message: `the value of ${held.from} is not known: ${holes.because(held.text ?? '')}`, span: held.span };
  }
  if (call.place.virtual === 'unknown') yield { message: 'it is not known whether this runs in a virtual environment' };
  else if (call.place.marked === 'unknown') yield { message: 'it is not known whether this interpreter is externally managed' };
}

/** Requirements and files named on the command line. */
export function namedBy({ parsed, holes }: Command): Pick<Decision, 'packages' | 'requirementFiles'> {
  const files = parsed.values.get('requirements')?.items ?? [];
  return { packages: parsed.rest.map(holes.argument), requirementFiles: files.map(holes.argument) };
}
