import { type Terminal, type TerminalOptions, Uri, l10n, window, workspace } from 'vscode';
import type { Activation, TerminalWay, VenvToMake } from '../../../server/protocol/terminal';
import type { Session } from '../session';
import { makeVenv } from '../venv/hook';
import { tellNotMade } from '../venv/tell';
import { type Button, mayRunPrograms, tell } from '../window/hook';
import { nameIn } from '../workspace/hook';
import { execute } from './execute';
import { explanationOf } from './explanation';
import type { Failure } from './watch';

/** Two clicks after one another wait for each other: they may make the same virtual environment. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Takes a way out of a failure: makes the virtual environment where one is missing, then runs the command in the same
 * terminal, or in a new one where that is closed. Where the terminal stands, and what is there, is looked at again: time has passed. Answers the exit code.
 */
export async function takeWay(session: Session, failure: Failure, kind: TerminalWay['kind']): Promise<number | undefined> {
  if (!mayRunPrograms()) return undefined;
  const terminal = failure.terminal?.exitStatus === undefined ? failure.terminal : undefined;
  const prepared = queue.then(() => prepare(session, failure, kind));
  queue = prepared.catch(() => undefined);
  const way = await prepared;
  if (!way) return undefined;
  if (terminal && session.terminals.isBusy(terminal)) return tellBusy(terminal, () => takeWay(session, failure, kind));
  const used = terminal ?? newTerminal(failure);
  const { commandLine, activate, exitCodeTells } = way;
  return execute(session.terminals, used, {
    commandLine,
    ...(exitCodeTells ? { exitCodeTells } : {}),
    ...(activate ? { next: activating(session, used, activate) } : {}),
  });
}

/** The button that makes a terminal use what was just installed into. */
function activating({ terminals }: Session, terminal: Terminal, { label, commandLine }: Activation): Button {
  const press = (): unknown => (terminals.isBusy(terminal) ? tellBusy(terminal, press) : terminal.sendText(commandLine, true));
  return { title: label, press };
}

type Runnable = TerminalWay & { readonly commandLine: string };

async function prepare(session: Session, failure: Failure, kind: TerminalWay['kind']): Promise<Runnable | undefined> {
  const explanation = await explanationOf(session, failure, true);
  const way = explanation?.ways.find((each) => each.kind === kind);
  if (way?.commandLine === undefined)
    return tell('information', l10n.t('This way is no longer open: something has changed since the command failed. Nothing was run.'));
  if (way.createVenv && !(await isMade(session, way.createVenv))) return undefined;
  return { ...way, commandLine: way.commandLine };
}

/** Makes a virtual environment and lets everybody know. False: it is not there, and why was told. */
async function isMade(session: Session, { path, steps, replaces }: VenvToMake): Promise<boolean> {
  const target = Uri.file(path);
  const folder = workspace.getWorkspaceFolder(target);
  const name = folder ? nameIn(folder, target) : target.fsPath;
  // the command line that follows brings a pip where this one has none
  const making = await makeVenv(session, path, { title: l10n.t('Creating {0}', name), folder, steps, repair: replaces === true, withoutPip: true });
  if (making.kind !== 'made') {
    tellNotMade(making, name);
    return false;
  }
  if (folder) await session.python.select(making.interpreter, folder.uri);
  await session.observe(folder?.uri);
  return true;
}

/** What would be typed would go to the program that is running. */
function tellBusy(terminal: Terminal, again: () => unknown): undefined {
  return tell('information', l10n.t('A program is running in the terminal {0}, so nothing was typed there.', terminal.name), {
    title: l10n.t('Try Again'),
    press: again,
  });
}

function newTerminal({ terminal, ended: { cwd } }: Failure): Terminal {
  const { shellPath } = (terminal?.creationOptions ?? {}) as TerminalOptions;
  return window.createTerminal({ name: 'PEP 668', ...(cwd === undefined ? {} : { cwd }), ...(shellPath === undefined ? {} : { shellPath }) });
}
