import { join } from 'node:path';
import { systemModules } from '../../data/system-modules';
import { normalizedName } from '../../model/project-name';
import { isFile, namesIn, readSmall } from '../files';

/** Files of a folder that name a project's requirements, the usual one first; by their names in the folder. */
export function requirementFilesIn(folder: string): string[] {
  const names = namesIn(folder).filter((name) => /^(?:requirements?|reqs?)(?:[-_.][\w.-]*)?\.(?:txt|in)$/i.test(name) && isFile(join(folder, name)));
  return names.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
}

const order = (name: string) => (name === 'requirements.txt' ? 0 : 1);

/** Requirements of a folder that are at home in the distribution: the name as written, and the distribution's package. */
export function systemRequirementsOf(folder: string): { readonly name: string; readonly package: string }[] {
  const lines = requirementFilesIn(folder).flatMap((name) => (readSmall(join(folder, name)) ?? '').split(/\r?\n/));
  const names = lines.flatMap((line) => /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(line)?.[1] ?? []);
  const known = names.flatMap((name) => {
    const row = systemModules.get(normalizedName(name));
    return row === undefined ? [] : [{ name, package: row }];
  });
  return [...new Map(known.map((each) => [each.package, each])).values()];
}
