import type { Uri } from 'vscode';
import type { VenvEnded } from '../../../server/protocol/venv';
import { venvBeginRequest, venvEndRequest } from '../../../server/protocol/requests';
import type { Session } from '../session';
import { type Outcome, type Run, runPrograms } from '../tasks/hook';

/** How the making of a virtual environment ended. `message` says what is there now. */
export type Making =
  | Extract<VenvEnded, { kind: 'made' }>
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'incomplete'; readonly message: string }
  | (Exclude<Outcome, { kind: 'succeeded' }> & { readonly message: string });

/** What makes it. */
export interface VenvRun extends Run {
  /** Whether a broken one that stands there may be replaced. */
  readonly repair: boolean;
  /** It is complete without a pip of its own. */
  readonly withoutPip?: boolean;
}

/** Makes a virtual environment where there is none, or in place of a broken one. The server takes back what does not come to its end. */
export async function makeVenv({ ask }: Pick<Session, 'ask'>, target: string, run: VenvRun): Promise<Making> {
  const begun = await ask(venvBeginRequest, { target, repair: run.repair });
  if (begun.kind === 'refused') return begun;
  const outcome = await runPrograms(run);
  const ended = await ask(venvEndRequest, { target, withoutPip: run.withoutPip === true });
  // VS Code reports a program that was killed as one that ended well: what is there tells
  if (ended.kind === 'made' && outcome.kind === 'succeeded') return ended;
  const message = ended.kind === 'made' ? '' : ended.message;
  return outcome.kind === 'succeeded' ? { kind: 'incomplete', message } : { ...outcome, message };
}

/** Whether a path lies in a folder. */
export const isIn = (folder: Uri['fsPath'], path: string): boolean => path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`);
