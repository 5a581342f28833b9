import type { Reason } from '../model/verdict';
import type { Python } from '../shell/virtual-environment';
import type { World } from '../shell/world';
import type { Truth } from './truth';

/** Whether the base environment of a Python carries the marker, and what says so. */
export interface Marker {
  readonly marked: Truth;
  readonly path: string;
  readonly reasons: readonly Reason[];
}

/** Looks for `EXTERNALLY-MANAGED` where PEP 668 puts it: in the standard library's folder; a link to a file counts, a folder or a device does not. */
export function markerOf({ interpreter }: Pick<Python, 'interpreter'>, world: World): Marker {
  const path = `${interpreter.stdlib}/EXTERNALLY-MANAGED`;
  const node = world.files.what(path);
  const marked = node.kind === 'file' ? node.device !== true : node.kind === 'unknown' ? 'unknown' : false;
  const origin = world.system?.reasons ?? [];
  const says: Reason =
    node.kind === 'unknown' ? { message: node.because } : { message: marked ? `${path} marks this Python as externally managed` : `there is no ${path}` };
  return { marked, path, reasons: [says, ...origin] };
}

/** What an installer does with a marked Python, as said behind the installer's name. */
export function refuses(action: string): string {
  return `refuses to ${action} ${action === 'uninstall' ? 'from' : 'into'} an externally managed Python: one that another package manager looks after`;
}
