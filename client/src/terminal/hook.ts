import { Disposable, type LogOutputChannel, type Memento } from 'vscode';
import type { Session } from '../session';
import { isOurs } from './run-command';
import { provideExplanations } from './explanations';
import { rememberFailures } from './failures';
import { hint } from './hints';
import { provideLinks } from './links';
import { notify } from './notify';
import { watchTerminals } from './watch';

/** What the session has of terminals. */
export type TerminalParts = Pick<Session, 'terminals' | 'failures' | 'explanations'>;

/** What outlives a session. */
export interface Surroundings {
  readonly log: LogOutputChannel;
  /** Of the workspace. */
  readonly memory: Memento;
}

/** Everything about terminals: follows their commands, remembers failures, says what happened, makes links. */
export function followTerminals({ log, memory }: Surroundings, rest: Omit<Session, keyof TerminalParts>): Session & Disposable {
  const logged = (work: Promise<unknown>) => void work.catch((error: unknown) => log.error(String(error)));
  const failures = rememberFailures(memory);
  const explanations = provideExplanations();
  const terminals = watchTerminals({
    log,
    onBegin: (beginning) => logged(hint(session, beginning)),
    onFailure: (failure, execution) => {
      logged(failures.remember(failure));
      if (!isOurs(execution)) logged(notify(session, failure));
    },
  });
  const session: Session = { ...rest, terminals, failures, explanations };
  const parts = Disposable.from(terminals, explanations, provideLinks(session));
  return { ...session, dispose: () => parts.dispose() };
}
