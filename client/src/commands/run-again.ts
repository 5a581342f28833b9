import { window } from 'vscode';
import type { Command } from '../session';
import { takeWay } from '../terminal/take-way';
import { tellNone } from './explain-last-failed-command';

/** *Run Again in Virtual Environment*: the last refused command of the active terminal, else of any. Answers its exit code. */
export const runAgain: Command = async (session) => {
  const failure = await session.failures.last(window.activeTerminal);
  return failure ? takeWay(session, failure, 'run-again') : tellNone();
};
