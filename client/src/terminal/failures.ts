import type { Terminal } from 'vscode';
import type { Failure } from './watch';

/** The failures that can still be asked about: the last of each terminal, while it is there. */
export interface Failures {
  readonly remember: (failure: Failure) => void;
  /** The last one of a terminal, else of all. */
  readonly last: (terminal: Terminal | undefined) => Failure | undefined;
}

/** None so far. */
export function rememberFailures(): Failures {
  const ofTerminal = new WeakMap<Terminal, Failure>();
  let latest: Failure | undefined;
  return {
    remember: (failure) => {
      latest = failure;
      if (failure.terminal) ofTerminal.set(failure.terminal, failure);
    },
    last: (terminal) => (terminal && ofTerminal.get(terminal)) ?? latest,
  };
}
