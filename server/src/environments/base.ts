import type { ImageBase, ImageRow } from '../data/image-row';
import { movingTags } from '../data/image-tags';
import { images } from '../data/images';
import type { ReleaseRow } from '../data/releases';
import { compareVersions } from '../model/compare-versions';
import type { ImageReference } from './reference';
import { namesRelease, releaseOfPart, releaseOfTag } from './releases';

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
  const parts = tagParts(base, tag);
  const named = parts.filter((part) => part !== 'alpine').flatMap((part) => releaseOfPart(part) ?? []);
  if (named[0]) return { kind: 'release', row: named[0] };
  if (parts.some(namesRelease)) return { kind: 'unknown', because: `${name}:${tag} is built on a release we do not know` };
  const known = baseWithoutName(base, parts);
  if (known === undefined || known === 'unknown') return { kind: 'unknown', because: `the tag of ${name}:${tag} does not say what it is built on` };
  return { kind: 'image', reference: known };
}

type TagBase = Extract<ImageBase, { kind: 'tag' }>;

function tagParts({ lead }: TagBase, tag: string): string[] {
  const rest = lead === undefined ? tag : tag.replace(new RegExp(`^${lead}`), '');
  return rest.replace(/\b(alpine|debian|ubuntu)-(?=\d)/g, '$1').split('-');
}

function baseWithoutName(base: TagBase, parts: readonly string[]): string | undefined {
  const [first = '', ...rest] = parts;
  const other = Object.entries(base.parts ?? {}).find(([part]) => parts.includes(part))?.[1];
  if (parts.includes('alpine')) return other === undefined ? onAlpine(base, parts) : undefined;
  const own = base.slim && rest.includes('slim') ? sinceVersion(base.slim, undefined, first, undefined) : baseOfVersion(base, first);
  return own && (other ?? own);
}

function baseOfVersion(base: TagBase, first: string): string | undefined {
  const word = base.words?.[first];
  if (word !== undefined) return word;
  if (!/^\d/.test(first)) return movingTags.test(first) ? base.default : undefined;
  if (base.live) return base.live.includes(first) ? base.default : undefined;
  return sinceVersion(base.since, base.settled, first, base.default);
}

/** `-alpine` alone means the newest Alpine of the day the tag was last built. */
function onAlpine(base: TagBase, [first = '']: readonly string[]): string | undefined {
  if (/^\d/.test(first)) return sinceVersion(base.alpine, base.alpineSettled, first, undefined);
  return base.words && first in base.words && first !== 'lts' ? undefined : (base.alpine?.at(-1)?.[1] ?? 'alpine:latest');
}

type Versions = readonly (readonly [version: string, base: string])[] | undefined;

function sinceVersion(since: Versions, settled: Versions, version: string, newest: string | undefined): string | undefined {
  if (!since) return newest;
  const moved = settled?.find(([of]) => version.startsWith(`${of}.`));
  // `24.0` is the newest 24.0.x
  if (moved && compareVersions(version, moved[1]) < 0 && !moved[1].startsWith(`${version}.`)) return undefined;
  // `3` alone is the newest 3.x
  const asNewest = since.some(([from]) => from.startsWith(`${version}.`)) && !since.some(([from]) => from === version);
  return asNewest ? since.at(-1)?.[1] : since.findLast(([from]) => compareVersions(version, from) >= 0)?.[1];
}
