import type { ImageRow } from '../data/image-row';
import type { System } from '../model/system';
import { ownInterpreter } from './own-python';
import { installPackages } from './packages';
import type { ImageReference } from './reference';

/** Lays what an image's row says over what it stands on. */
export function layRow(row: ImageRow, reference: ImageReference, below: System): System {
  const packed = installPackages(below, packagesOf(row, reference, below));
  const own = row.python ? [ownInterpreter(row.python, reference.tag ?? 'latest')] : tagPython(row, reference);
  const user = row.user ?? packed.user;
  const home = row.homes?.[user] ?? packed.home;
  return {
    ...packed,
    title: packed.release ? packed.title : reference.name,
    interpreters: [...own, ...packed.interpreters.map((interpreter) => (row.unmarked ? { ...interpreter, marked: false } : interpreter))],
    programs: { ...packed.programs, ...row.programs },
    variables: { ...packed.variables, HOME: home, ...row.variables },
    homes: { ...packed.homes, ...row.homes },
    user,
    home,
    cwd: row.cwd ?? packed.cwd,
    ...(row.libraries ? { libraries: true } : {}),
    complete: packed.complete && !row.incomplete,
    listed: row.incomplete ? undefined : packed.listed,
    // the official images take the lists away again; who knows of the others
    pristine: packed.pristine && row.confidence === 'certain' && !row.incomplete,
    // other images bring programs of their own
    commands: row.base.kind === 'distribution' ? packed.commands : undefined,
    reasons: [...ownReasons(row, reference), ...packed.reasons],
    confidence: row.confidence === 'certain' ? packed.confidence : 'likely',
  };
}

function packagesOf({ packages }: ImageRow, { tag = '' }: ImageReference, { release }: System): string[] {
  const parts = tag.split('-');
  // `-slim`, and buildpack-deps:…-curl, stand on the bare distribution
  const full = !parts.includes('slim') && !parts.includes('curl') && (release?.distribution === 'debian' || release?.distribution === 'ubuntu');
  return [...(packages?.all ?? []), ...(full ? (packages?.full ?? []) : [])];
}

/** uv's images may stand on one of Python's: `python3.12-bookworm-slim`. */
function tagPython({ programs }: ImageRow, { tag = '' }: ImageReference): System['interpreters'] {
  return programs && /^python\d/.test(tag) ? [ownInterpreter({ prefix: '/usr/local', tagged: true, latest: undefined }, tag)] : [];
}

function ownReasons(row: ImageRow, { name, tag = 'latest' }: ImageReference): System['reasons'] {
  if (row.base.kind === 'distribution') return [];
  const variable = Object.keys(row.variables ?? {}).find((key) => key.startsWith('PIP_'));
  const says = row.unmarked
    ? 'has its EXTERNALLY-MANAGED file removed or ignored'
    : row.python
      ? `brings its own Python in ${row.python.prefix}, which is not marked`
      : variable
        ? `sets ${variable}`
        : undefined;
  return says === undefined ? [] : [{ message: `${name}:${tag} ${says} (source: ${row.source})` }];
}
