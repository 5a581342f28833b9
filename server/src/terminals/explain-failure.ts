import type { EnvironmentView } from '../../protocol/environment';
import type { EndedCommand, FailureExplanation, TerminalWay } from '../../protocol/terminal';
import type { System } from '../model/system';
import { hasActivated } from './activated';
import { documentOn, fence } from './document';
import { whatHappened } from './happened';
import { isActivated, type Terminal } from './terminal';
import { typedLine } from './typed-line';
import { ways } from './ways';
import { messageOn } from './words';

/** What was observed of the machine from where the terminal stands. */
export interface Seen {
  readonly system: System | undefined;
  /** The same from the workspace's folder, where the terminal stands further in. */
  readonly ofFolder?: System | undefined;
  readonly view: EnvironmentView | undefined;
  /** Path of the workspace folder the terminal belongs to. */
  readonly folder: string | undefined;
}

/** Command lines longer than people type are not looked at. */
const longest = 20_000;
const mostWays = 3;

/** What happened to a command that ended, in words, and the real ways out; `undefined`: nothing of our matter, or not certain. */
export function explainFailure(reported: EndedCommand, seen: Seen): FailureExplanation | undefined {
  if (reported.sightings.length === 0 || reported.commandLine.length > longest) return undefined;
  const commandLine = typedLine(reported.commandLine, reported.shell);
  // of a shell that is not known, words may be read wrong
  const ended: EndedCommand = { ...reported, commandLine, ...(reported.shell === undefined ? { confidence: 'low' } : {}) };
  const terminal: Terminal = { ended, shell: ended.shell ?? 'bash', ...seen, system: withVenvsOf(seen.ofFolder, seen.system) };
  // who asks hears all of it; otherwise nobody is told of virtual environments in one
  if (ended.asked !== true && (isActivated(terminal) || hasActivated(terminal))) return undefined;
  const happened = whatHappened(terminal);
  if (!happened) return ended.asked === true && ended.exitCode !== 0 ? somewhereInside(ended) : undefined;
  const offered: readonly TerminalWay[] = ways.flatMap((way) => way(happened, terminal)).slice(0, mostWays);
  const all: readonly TerminalWay[] = [...offered, { kind: 'explain', label: 'Explain' }];
  const message = messageOn(happened, terminal, offered);
  const { span } = happened.call;
  return {
    subject: span ? ended.commandLine.slice(span.start, span.end) : ended.commandLine,
    message,
    ways: all,
    document: documentOn(message, happened, all, terminal),
  };
}

/** For who asks about a command that is not followed, such as a script: what was read, and no more. */
function somewhereInside({ commandLine, sightings }: EndedCommand): FailureExplanation | undefined {
  if (!sightings.some(({ kind }) => kind === 'externally-managed')) return undefined;
  const message =
    'Something that this command ran was refused: a Python that a distribution looks after is not changed by pip or uv. What it ran, and where, is not known here, so there is no way out to offer.';
  return { subject: commandLine, message, ways: [{ kind: 'explain', label: 'Explain' }], document: `# What happened\n\n${fence(commandLine)}\n\n${message}\n` };
}

/** A system with the virtual environments that were seen from another folder. */
function withVenvsOf(other: System | undefined, system: System | undefined): System | undefined {
  if (!other || !system) return system;
  return {
    ...system,
    files: { ...other.files, ...system.files },
    links: { ...other.links, ...system.links },
    scripts: { ...other.scripts, ...system.scripts },
    pipVersions: { ...other.pipVersions, ...system.pipVersions },
  };
}
