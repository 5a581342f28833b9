import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { type Outcome, type Run, runPrograms } from '../tasks/hook';
import { exists } from '../workspace/hook';

/** How the making of a virtual environment ended. Whatever is not `made` has left nothing behind. */
export type Making =
  | { readonly kind: 'made'; readonly interpreter: Uri }
  | { readonly kind: 'taken' }
  | { readonly kind: 'incomplete' }
  | Exclude<Outcome, { kind: 'succeeded' }>;

/** Where a virtual environment goes: the last argument of its last step, seen from the folder. */
export function targetOf({ steps }: Pick<Run, 'steps'>, folder: WorkspaceFolder): Uri | undefined {
  const last = steps.at(-1)?.args.at(-1);
  if (last === undefined) return undefined;
  return /^([/\\]|[A-Za-z]:)/.test(last) ? Uri.file(last) : Uri.joinPath(folder.uri, last);
}

/** Makes a virtual environment where there is nothing; takes back what it made when it does not come to its end. */
export async function makeVenv(target: Uri, run: Run): Promise<Making> {
  if (await exists(target)) return { kind: 'taken' };
  const outcome = await runPrograms({ ...run, steps: aimedAt(target, run.steps) });
  const interpreter = outcome.kind === 'succeeded' ? await interpreterIn(target) : undefined;
  if (interpreter) return { kind: 'made', interpreter };
  await remove(target);
  return outcome.kind === 'succeeded' ? { kind: 'incomplete' } : outcome;
}

/** The same steps with the target's whole path: programs do not run in the folder. */
const aimedAt = (target: Uri, steps: Run['steps']): Run['steps'] =>
  steps.map(({ program, args }, index) => ({ program, args: index === steps.length - 1 ? [...args.slice(0, -1), target.fsPath] : args }));

// VS Code reports a program that was killed as one that ended well: the scripts, written last, tell
const layouts = [
  { interpreter: 'bin/python', last: 'bin/activate' },
  { interpreter: 'Scripts/python.exe', last: 'Scripts/activate' },
];

/** The interpreter of a virtual environment that is complete. */
async function interpreterIn(venv: Uri): Promise<Uri | undefined> {
  for (const { interpreter, last } of layouts) {
    const found = Uri.joinPath(venv, interpreter);
    if ((await exists(found)) && (await exists(Uri.joinPath(venv, last)))) return found;
  }
  return undefined;
}

/** A cancelled program's last children may still write: looks again. */
async function remove(folder: Uri): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await exists(folder)) await workspace.fs.delete(folder, { recursive: true, useTrash: false });
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!(await exists(folder))) return;
  }
}
