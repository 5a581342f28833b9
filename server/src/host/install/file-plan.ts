import { basename, dirname } from 'node:path';
import type { FilePlan } from '../../../protocol/install';
import { pythonOf, virtualEnvironmentsIn } from '../interpreters/find';
import { inspect, type Inspected } from '../interpreters/inspect';
import { toolsHere } from '../tools';
import type { Environment } from '../variables';
import { intoVenv } from './into-venv';

/** A file that is to be installed, seen from the folder it lies in. All are paths. */
export interface FileRequest {
  readonly folder: string;
  readonly file: string;
  /** The interpreter that is active. */
  readonly interpreter: string | undefined;
  readonly environment?: Environment;
}

/**
 * Into the active environment, else one beside the file, else the folder's. A `pyproject.toml` stands for its project.
 * Runs tools for their version only.
 */
export async function filePlan({ folder, file, interpreter, environment = process.env }: FileRequest): Promise<FilePlan> {
  const beside = dirname(file);
  const near = [beside, dirname(beside)].filter((place) => place === folder || place.startsWith(`${folder}/`) || place.startsWith(`${folder}\\`));
  const places = [...new Set([...near, folder])].flatMap(virtualEnvironmentsIn).map(pythonOf);
  const found = [...(interpreter === undefined ? [] : [interpreter]), ...places].map(inspect).find(takesPackages);
  if (!found) return { kind: 'no-venv' };
  const { uv } = await toolsHere(folder, environment, true);
  const what = basename(file) === 'pyproject.toml' ? ['-e', beside] : ['-r', file];
  return { kind: 'venv', interpreter: found.path, way: intoVenv(found, what, uv, environment) };
}

function takesPackages(seen: ReturnType<typeof inspect>): seen is Inspected {
  return !('problem' in seen) && (seen.virtual || seen.kind === 'conda');
}
