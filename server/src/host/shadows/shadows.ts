import { join } from 'node:path';
import { normalizedName } from '../../model/project-name';
import { namesIn } from '../files';
import { inspect, type Inspected } from '../interpreters/inspect';
import { operatingSystem } from '../operating-system';
import { packageFolders } from '../pip/modules';
import { type Environment, homeOf } from '../variables';
import { documentOfShadows } from './document';
import { dryRun } from './dry-run';
import { ownerOf } from './owners';
import type { Shadow } from './shadow';

/** What is asked: a requirement, and the interpreter it would be forced into. */
export interface ShadowsRequest {
  readonly interpreter: string;
  readonly argument: string;
  readonly environment?: Environment;
}

/** What would be installed over or beside the distribution's packages if the protection were overridden, as Markdown. Writes nothing. */
export async function shadowsOf({
  interpreter,
  argument,
  environment = process.env,
}: ShadowsRequest): Promise<{ readonly document: string } | { readonly problem: string }> {
  const base = baseOf(interpreter);
  if ('message' in base) return { problem: `${base.message}.` };
  const wanted = await dryRun(base.path, argument);
  if ('problem' in wanted) return wanted;
  const os = operatingSystem();
  const folders = packageFolders({ ...base, virtual: false }, homeOf(environment));
  const shadows: Shadow[] = [];
  for (const each of wanted) {
    const there = installedIn(folders, each.name);
    const owner = there && (await ownerOf(there.path, normalizedName(each.name), os));
    shadows.push({ ...each, ...(there ? { there: { ...there, owner } } : {}) });
  }
  return { document: documentOfShadows({ python: base.path, argument, shadows }) };
}

/** Overriding concerns the base: a virtual environment needs none. */
function baseOf(interpreter: string): Inspected | { readonly message: string } {
  const seen = inspect(interpreter);
  return 'problem' in seen || !seen.virtual ? seen : inspect(seen.executable);
}

/** A project's metadata in the first folder that has it, whatever way its name is written. */
function installedIn(folders: readonly string[], name: string): { readonly version: string; readonly folder: string; readonly path: string } | undefined {
  const pattern = new RegExp(`^${normalizedName(name).replaceAll('-', '[-_.]+')}-(\\d[\\w.+]*?)(?:-py\\d.*)?\\.(?:dist|egg)-info$`, 'i');
  for (const folder of folders) {
    const entry = namesIn(folder).find((each) => pattern.test(each));
    if (entry !== undefined) return { version: pattern.exec(entry)?.[1] ?? '', folder, path: join(folder, entry) };
  }
  return undefined;
}
