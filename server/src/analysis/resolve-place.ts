import { resolve } from '../environments';
import { usualPackagesOf } from '../environments/named-packages';
import { releaseOfImage } from '../environments/release-of-image';
import type { Place } from '../model/place';
import type { Release, Resolution } from '../model/system';

/** Where a command would run, as people name it. */
export interface NamedPlace {
  readonly image?: string | undefined;
  readonly runner?: string | undefined;
  /** Packages of its distribution that are in the image; `undefined`: those of a machine somebody works on. */
  readonly packages?: readonly string[] | undefined;
}

const nowhere = { machine: { system: undefined, interpreter: undefined, active: undefined }, images: {}, readBeside: () => undefined };

/** The system of an image or runner that was named; `undefined` where neither was. `images`: what private ones are built on. */
export function resolveNamed({ image, runner, packages }: NamedPlace, images: Readonly<Record<string, string>> = {}): Resolution | undefined {
  if (image === undefined) return runner === undefined ? undefined : resolve({ kind: 'runner', label: runner, span: undefined }, nowhere);
  const place: Place = { kind: 'image', reference: image, span: undefined };
  const facts = { ...nowhere, images };
  const bare = resolve(place, facts);
  if (bare.kind === 'unknown') return bare;
  return resolve({ ...place, packages: packages ?? usualPackagesOf(bare.system.release) }, facts);
}

/** The release that a distribution's own image is (`debian:trixie`); `undefined` for other images. */
export function releaseNamed(image: string): Release | undefined {
  const row = releaseOfImage(image);
  return row && { distribution: row.distribution, version: row.version, codename: row.codename };
}
