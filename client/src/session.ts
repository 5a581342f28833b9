import type { Uri } from 'vscode';
import type { Answer, Environments } from './interpreter/environments';
import type { PythonInterpreters } from './interpreter/hook';
import type { Server } from './language-client';
import type { Explanations } from './terminal/explanations';
import type { Failures } from './terminal/failures';
import type { Terminals } from './terminal/watch';

/** What the commands work with. */
export interface Session {
  readonly environments: Environments;
  readonly python: PythonInterpreters;
  /** Asks the server. */
  readonly ask: Server['ask'];
  readonly terminals: Terminals;
  readonly failures: Failures;
  readonly explanations: Explanations;
  /** Lets the server look at the machine again, and asks what it saw. */
  readonly observe: (folder: Uri | undefined) => Promise<Answer>;
}

/** What a command does; what it answers is for callers that run it by its identifier. */
export type Command = (session: Session, ...args: readonly unknown[]) => Promise<unknown>;
