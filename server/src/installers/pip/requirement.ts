import { normalizedName } from '../../model/project-name';
import { hasHole } from '../holes';
import { atLeast } from './versions';

/**
 * What `pip uninstall` makes of a word before it looks at the marker (pip/_internal/req/constructors.py,
 * install_req_from_line): a name, something without a name that is skipped, a `path` (skipped where it is a project's
 * folder, else an error), an error, or more than the text tells.
 */
export type RequirementKind = 'named' | 'unnamed' | 'path' | 'invalid' | 'unknown';

const name = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const extras = String.raw`(?:\s*\[\s*(?:${name}(?:\s*,\s*${name})*)?\s*\])?`;
const clause = String.raw`(?:~=|===?|!=|<=|>=|<|>)\s*[^\s,;()]+`;
const clauses = String.raw`${clause}(?:\s*,\s*${clause})*\s*,?`;
const specified = new RegExp(String.raw`^\s*${name}${extras}\s*(?:${clauses}|\(\s*(?:${clauses})?\s*\))?\s*(?:;\s*\S.*)?$`);
const leading = new RegExp(String.raw`^\s*(${name})(?=\s*(?:[[(;@~=!<>]|$))`);
const direct = new RegExp(String.raw`^\s*${name}${extras}\s*@\s*(\S+)`);
const archive = /\.(?:zip|whl|tar\.gz|tgz|tar|tar\.bz2|tbz|tar\.xz|txz|tlz|tar\.lz|tar\.lzma)$/i;

/** See {@link RequirementKind}. */
export function requirementKind(text: string, version: string): RequirementKind {
  if (hasHole(text)) return specified.test(text.replace(/[\u{F0000}-\u{FFFFD}]/gu, '1')) ? 'named' : 'unknown';
  // Before 24.1 pip looks at the URL too.
  const url = direct.exec(text)?.[1];
  if (url !== undefined) return /^[a-z][a-z+]*:/i.test(url) || atLeast(version, '24.1') ? 'named' : 'invalid';
  if (/^(?:(?:git|hg|svn|bzr)\+)?[a-z][a-z+]*:/i.test(text) && text.includes('://')) return kindOfLink(text);
  if (archive.test(text)) return kindOfLink(text);
  if (text.includes('/') || text.startsWith('.')) return 'path';
  return specified.test(text) ? 'named' : 'invalid';
}

/** A wheel's file name must have five parts or six; `#egg=` names anything else. */
function kindOfLink(text: string): RequirementKind {
  const [path = '', fragment = ''] = text.split('#', 2);
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (/\.whl$/i.test(file)) return /^[^-]+(?:-[^-]+){4,5}$/.test(file) ? 'named' : 'invalid';
  return /(?:^|&)egg=[^&]+/.test(fragment) ? 'named' : 'unnamed';
}

/** The project a requirement asks for, normalized as in PEP 503; `undefined` for paths and URLs. */
export function projectName(text: string): string | undefined {
  const [, found] = leading.exec(text) ?? [];
  return found === undefined ? undefined : normalizedName(found);
}
