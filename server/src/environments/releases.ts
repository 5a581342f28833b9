import { otherBases, tagDistributions } from '../data/image-tags';
import { formerCodenames, type ReleaseRow, releases } from '../data/releases';
import type { Release } from '../model/system';

/** The row of a release a system has. */
export function releaseRow({ distribution, version, codename }: Release): ReleaseRow | undefined {
  return rows.find((row) => row.distribution === distribution && row.version === version && row.codename === codename);
}

const rows: readonly ReleaseRow[] = releases;

/** The release of a distribution that a tag names: by version, codename or alias, with what may follow (`12.11-slim`, `bookworm-20250520`). */
export function releaseOfTag(distribution: string, tag: string): ReleaseRow | undefined {
  const found = rowOfTag(distribution, tag);
  // of what has no releases, a date names a state that is in no table
  return found?.version === '' && /(^|[-.])20\d{6}(?!\d)/.test(tag) ? undefined : found;
}

function rowOfTag(distribution: string, tag: string): ReleaseRow | undefined {
  const own = rows.filter((row) => row.distribution === distribution);
  const [first = '', ...rest] = tag.split('-');
  const word = first === 'rc' && rest[0] === 'buggy' ? 'rc-buggy' : first.replace(/^(stream|v)(?=\d)/, '');
  const exact = own.find((row) => names(row).includes(word));
  if (exact) return exact;
  // `12.11`, `3.20.3`, `9.4`: a point release of what we know
  if (/^\d/.test(word)) return own.find((row) => row.version !== '' && word.startsWith(`${row.version}.`));
  // distributions without releases: every tag is the same
  return own.length === 1 && own[0]?.version === '' ? own[0] : undefined;
}

function names({ version, codename, aliases }: ReleaseRow): readonly string[] {
  return [version, codename, ...aliases].filter((name) => name !== '');
}

const numbered = new RegExp(`^(${Object.keys(tagDistributions).join('|')})v?([\\d.]+)$`);

/** Whether a part of a tag is a release's or another base's name, be it one we know nothing of. */
export function namesRelease(part: string): boolean {
  return numbered.test(part) || formerCodenames.includes(part) || otherBases.includes(part.replace(/[\d.]+$/, ''));
}

/** The release one part of a derived image's tag names: `alpine3.20`, `bookworm`, `ubuntu22.04`, `debian12`. */
export function releaseOfPart(part: string): ReleaseRow | undefined {
  const [, distribution = '', version = ''] = numbered.exec(part) ?? [];
  if (distribution !== '') return releaseOfTag(tagDistributions[distribution as keyof typeof tagDistributions], version);
  return rows.find((row) => row.codename !== '' && (row.distribution === 'debian' || row.distribution === 'ubuntu') && row.codename === part);
}
