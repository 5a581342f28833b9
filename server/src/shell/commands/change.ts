import type { Context } from '../context';
import type { Node } from '../node';

/** Changes what stands at a path, and with `below` all that is recorded below it. */
export function change(path: string, below: boolean, changed: (node: Exclude<Node, { kind: 'absent' }>) => Node, { world: { files } }: Context): void {
  const real = files.realPath(path);
  for (const each of [real, ...(below ? files.below(real) : [])]) {
    const node = files.get(each, false);
    if (node.kind !== 'absent') files.set(each, changed(node));
  }
}
