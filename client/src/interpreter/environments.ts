import type { EnvironmentView } from '../../../server/protocol/environment';
import type { NoEnvironment } from '../../../server/protocol/requests';

/** What the server answers about a folder. */
export type Answer = EnvironmentView | NoEnvironment;

/** Whether there is an environment at all. */
export const isView = (answer: Answer | undefined): answer is EnvironmentView => answer !== undefined && 'report' in answer;

/** The answers known by now. Folders are named by their URI; none: the machine itself. */
export interface Environments {
  readonly get: (folder: string | undefined) => Answer | undefined;
  /** Asks the server again. */
  readonly refresh: (folder: string | undefined) => Promise<Answer>;
}

/** An empty store, filled by `ask`; `onChange` is told after each answer. */
export function rememberEnvironments(ask: (folder: string | undefined) => Promise<Answer>, onChange: () => void): Environments {
  const answers = new Map<string | undefined, Answer>();
  return {
    get: (folder) => answers.get(folder),
    refresh: async (folder) => {
      const answer = await ask(folder);
      answers.set(folder, answer);
      onChange();
      return answer;
    },
  };
}
