import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VenvBegun, VenvEnded } from '../../../protocol/venv';
import { isThere, namesIn } from '../files';
import { pythonOf } from '../interpreters/find';
import { inspect } from '../interpreters/inspect';
import { moduleVersion } from '../pip/modules';
import { homeOf } from '../variables';
import { hasActivation, standingAt } from './standing';
import { requirementFilesIn } from './requirement-files';

/** A place that was taken, and how it was before. */
interface Claim {
  /** The folder itself was made by us: by device and number, so that another that took its place is left alone. */
  readonly folder: string;
  /** An empty folder stood there before. */
  readonly wasThere: boolean;
  /** Where the broken one waits that is replaced. */
  readonly aside: string | undefined;
}

const claims = new Map<string, Claim>();

/** Takes the place: makes the folder, so that nobody else's can be meant later. A broken one is put aside when `repair`. */
export async function beginVenv(target: string, repair: boolean): Promise<VenvBegun> {
  const standing = await standingAt(target, true);
  if (claims.has(target)) return refused(`${target} is being made already.`);
  if (standing.kind === 'complete') return refused(`${target} exists already: nothing was changed.`);
  if (standing.kind === 'foreign' || (standing.kind === 'broken' && !repair)) return refused(`${standing.message} Nothing was changed.`);
  try {
    claims.set(target, claim(target, standing.kind === 'broken'));
    return { kind: 'ready' };
  } catch (error) {
    return refused(`${target} cannot be made: ${said(error)}. Nothing was changed.`);
  }
}

function claim(target: string, replaces: boolean): Claim {
  const aside = replaces ? unusedBeside(target) : undefined;
  if (aside !== undefined) renameSync(target, aside);
  const wasThere = isThere(target);
  try {
    if (!wasThere) mkdirSync(target);
    return { folder: identity(target), wasThere, aside };
  } catch (error) {
    if (aside !== undefined) renameSync(aside, target);
    throw error;
  }
}

/** The steps are over: keeps what is complete (`withoutPip`: without a pip of its own too), and takes back everything else. */
export async function endVenv(target: string, withoutPip = false): Promise<VenvEnded> {
  const taken = claims.get(target);
  if (!taken) return { kind: 'left', message: `${target} was not begun here: it is left as it is.` };
  claims.delete(target);
  const interpreter = interpreterOf(target, withoutPip);
  if (interpreter === undefined) return undo(target, taken);
  ignoreInGit(target);
  if (taken.aside !== undefined) await removed(taken.aside);
  return { kind: 'made', interpreter, requirements: requirementFilesIn(dirname(target)) };
}

/** The Python of one that is complete: it runs, has pip where that is wanted, and can be activated, which is written last. */
function interpreterOf(target: string, withoutPip: boolean): string | undefined {
  const python = pythonOf(target);
  const seen = inspect(python);
  if ('problem' in seen || !seen.virtual || !hasActivation(target)) return undefined;
  const hasPip = moduleVersion('pip', { ...seen, seesBase: false }, homeOf(process.env)) !== undefined;
  return hasPip || withoutPip ? python : undefined;
}

async function undo(target: string, { folder, wasThere, aside }: Claim): Promise<VenvEnded> {
  if (isThere(target) && identity(target) !== folder) return { kind: 'left', message: `Something else stands at ${target} by now: it is left as it is.` };
  const waste = wasThere ? namesIn(target).map((name) => join(target, name)) : [target];
  const gone = await Promise.all(waste.map(removed));
  if (!gone.every(Boolean)) return { kind: 'left', message: `What was begun at ${target} could not be removed.` };
  if (aside === undefined) return { kind: 'undone', message: 'Nothing was left behind.' };
  renameSync(aside, target);
  return { kind: 'undone', message: `${target} is as it was before.` };
}

/** A program that was stopped may have children that still write: looks again. */
async function removed(path: string): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // what still writes there keeps its folder from going
    }
    await new Promise((done) => setTimeout(done, 50));
    if (!isThere(path)) return true;
  }
  return false;
}

/** Python does this itself from 3.13 on; earlier ones do not (gh-108125). */
function ignoreInGit(target: string): void {
  try {
    writeFileSync(join(target, '.gitignore'), '# made with the virtual environment\n*\n', { flag: 'wx' });
  } catch {
    // there already, or no room for it: nothing depends on it
  }
}

function unusedBeside(target: string): string {
  const names = Array.from({ length: 100 }, (_, number) => `${target}.before${number === 0 ? '' : number}`);
  return names.find((name) => !isThere(name)) ?? `${target}.before-${Date.now()}`;
}

function identity(path: string): string {
  const { dev, ino } = lstatSync(path);
  return `${dev}:${ino}`;
}

const refused = (message: string): VenvBegun => ({ kind: 'refused', message });

function said(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'EACCES' || code === 'EPERM') return `you may not write into ${dirname(String((error as { path?: string }).path ?? ''))}`;
  if (code === 'EROFS') return 'its disk is read-only';
  if (code === 'ENOSPC') return 'its disk is full';
  if (code === 'ENOENT') return 'its folder is not there';
  return error instanceof Error ? error.message : String(error);
}
