import { contentsOf } from '../../environments/packages';
import { interpreterNodes } from '../../shell/boot';
import type { World } from '../../shell/world';
import type { Wanted } from './install';

/** `apt-get install --reinstall libpython3.X-stdlib`: unpacks the package again, and its marker with it. */
export function putBackMarkers(wanted: readonly Wanted[], { release, packages, files }: World): void {
  if (!release) return;
  for (const interpreter of contentsOf(release, new Set(packages.keys())).interpreters) {
    const version = /python(3\.\d+)$/.exec(interpreter.stdlib)?.[1];
    if (!wanted.some(({ name }) => name === `libpython${version}-stdlib`)) continue;
    for (const [path, node] of interpreterNodes(interpreter)) if (path.endsWith('/EXTERNALLY-MANAGED')) files.set(path, node);
  }
}
