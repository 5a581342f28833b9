import type { ImageBase, ImageRow } from '../data/image-row';
import { images } from '../data/images';
import type { ReleaseRow } from '../data/releases';
import { compareVersions } from './compare-versions';
import type { ImageReference } from './reference';
import { releaseOfPart, releaseOfTag } from './releases';

/** What an image stands on: a release, another image, nothing at all, or not known and why. */
export type Base =
  | { readonly kind: 'release'; readonly row: ReleaseRow }
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'unknown'; readonly because: string };

const rows: readonly ImageRow[] = images;

/** The row of an image, by its name. */
export function imageRow(name: string): ImageRow | undefined {
  return rows.find(({ names }) => names.some((pattern) => (pattern.includes('*') ? globMatches(pattern, name) : pattern === name)));
}

/** Whether a name fits a pattern in which `*` stands for any text without a slash. */
export function globMatches(pattern: string, name: string): boolean {
  const source = pattern
    .split('*')
    .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`^${source}$`).test(name);
}

/** What an image of a row stands on, going by its tag. */
export function baseOf({ base }: ImageRow, { name, tag = 'latest' }: ImageReference): Base {
  if (base.kind === 'fixed') return { kind: 'image', reference: base.base };
  if (base.kind === 'distribution') {
    if (base.distribution === 'scratch') return { kind: 'scratch' };
    const row = releaseOfTag(base.distribution, tag);
    return row ? { kind: 'release', row } : { kind: 'unknown', because: `${name}:${tag} is a release we do not know` };
  }
  const named = tag
    .split('-')
    .map(releaseOfPart)
    .find((row) => row !== undefined);
  return named ? { kind: 'release', row: named } : baseWithoutName(base, name, tag);
}

function baseWithoutName(base: Extract<ImageBase, { kind: 'tag' }>, name: string, tag: string): Base {
  const [first = '', ...rest] = tag.split('-');
  const known = (rest.includes('slim') ? base.slim : undefined) ?? base.words?.[first] ?? (/^\d/.test(first) ? sinceVersion(base, first) : base.default);
  if (known === undefined || known === 'unknown') return { kind: 'unknown', because: `the tag of ${name}:${tag} does not say what it is built on` };
  return { kind: 'image', reference: known };
}

function sinceVersion({ since, default: newest }: Extract<ImageBase, { kind: 'tag' }>, version: string): string | undefined {
  if (!since) return newest;
  // `3` alone is the newest 3.x
  const asNewest = since.some(([from]) => from.startsWith(`${version}.`)) && !since.some(([from]) => from === version);
  return asNewest ? since.at(-1)?.[1] : since.findLast(([from]) => compareVersions(version, from) >= 0)?.[1];
}
