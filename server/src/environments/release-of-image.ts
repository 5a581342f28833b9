import type { ReleaseRow } from '../data/releases';
import { baseOf, imageRow } from './base';
import { parseImageReference } from './reference';

/** The release that a distribution's own image is (`debian:trixie-slim`); `undefined` for what is built on one. */
export function releaseOfImage(text: string): ReleaseRow | undefined {
  const reference = parseImageReference(text);
  const row = reference && imageRow(reference.name);
  if (!reference || row?.base.kind !== 'distribution') return undefined;
  const base = baseOf(row, reference);
  return base.kind === 'release' ? base.row : undefined;
}
