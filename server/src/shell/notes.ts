import type { Span } from '../model/span';
import type { Value } from '../model/value';
import type { Call, Context, Session } from './context';
import { namesMarker } from './markers';
import { basename, dirname } from './paths';
import { failed, type Status } from './status';

/** Names people give to variables that are meant to override the protection, the right ones among them. */
const overriding = /break_?system_?packages?$|^pip_\w*externally_managed$/i;

/** Keeps that a shell set a variable that reads like an override. */
export function noteVariable(name: string, value: Value | undefined, span: Span | undefined, { session }: Context): void {
  if (span !== undefined && value !== undefined && overriding.test(name)) session.note({ kind: 'variable', name, value, span });
}

/** Keeps that a shell read the `activate` of a virtual environment. */
export function noteActivation(path: string | undefined, span: Span | undefined, { session, world }: Context): void {
  if (path === undefined || span === undefined || !/\/bin\/activate(\.fish)?$/.test(path)) return;
  const folder = dirname(dirname(path));
  if (world.files.what(`${folder}/pyvenv.cfg`).kind === 'file') session.note({ kind: 'activation', folder, span });
}

const removing = /^(rm|unlink|mv|find|dpkg-divert|perl|python[\d.]*)$/;

/** Runs a program and keeps which markers it took away, or that it was to take some away and did not. */
export function notingMarkers({ name, arguments: words, span }: Call, { session, world: { files } }: Context, run: () => Status): Status {
  // what `find -exec` starts is noted by itself
  const concerns = removing.test(basename(name)) && words.some(({ value }) => namesMarker(value)) && !words.some(({ value }) => value === '-exec');
  if (!concerns || span === undefined) return run();
  const before = files.markers();
  const status = run();
  const after = files.markers();
  const gone = before.filter((path) => !after.includes(path));
  for (const path of gone) session.note({ kind: 'marker-removed', path, span });
  if (before.length === after.length && gone.length === 0)
    return noteMissed({ program: basename(name), span, markers: before, left: session.steps }, status, session);
  return status;
}

function noteMissed(missed: Required<Session>['missed'], status: Status, session: Session): Status {
  session.note({ kind: 'marker-missed', span: missed.span, markers: missed.markers });
  if (failed(status)) session.missed = missed;
  return session.withoutMissed ? 0 : status;
}

/** Keeps of a step that failed whether that was because its last command could not take a marker away. */
export function noteStop({ missed, steps, note }: Session): void {
  if (missed?.left !== steps) return;
  const { program, span, markers } = missed;
  note({ kind: 'marker-stops', program, span, markers });
}
