import { type PackageTool, packageTools } from '../data/managers';
import type { Release } from '../model/system';

/** The package manager of a release; `undefined` where it is not known. */
export function packageTool({ distribution }: Release): PackageTool | undefined {
  return Object.hasOwn(packageTools, distribution) ? packageTools[distribution] : undefined;
}
