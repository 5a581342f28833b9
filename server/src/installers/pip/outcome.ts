import { pipReleases } from '../../data/pip-releases';
import type { Argument } from '../../model/value';
import { absolute } from '../../shell/access';
import type { Context } from '../../shell/context';
import { resolvePath } from '../../shell/paths';
import { known } from '../../shell/values';
import type { PipAnswer } from './call';

/** The pip that `pip install -U pip` or `pip==X` leaves; `unknown` where a bound decides. */
export function newVersion({ packages }: PipAnswer): string {
  const text = packages.map(({ value }) => known(value) ?? '').find((word) => /^pip\b/i.test(word)) ?? '';
  const exact = /^pip\s*===?\s*([\d.]+)$/i.exec(text)?.[1];
  if (exact !== undefined) return exact;
  return /[<~!*]/.test(text) ? 'unknown' : pipReleases.newest;
}

/** Whether an install that is past the check surely fails: a word that is no requirement, a file that is not there. */
export function surelyFails({ action, packages, requirementFiles }: PipAnswer, context: Context): boolean {
  if (action !== 'install') return false;
  return packages.some((word) => isNoRequirement(word, context)) || requirementFiles.some((file) => isMissing(file, context));
}

function isMissing({ value }: Argument, context: Context): boolean {
  const text = known(value);
  // blank words are passed over (pip/_internal/cli/req_command.py)
  if (text === undefined || text.trim() === '') return false;
  if (/^git\+/.test(text)) return context.world.isMissing('git');
  if (text.includes('://')) return false;
  const path = absolute(text, context);
  return path !== undefined && context.world.files.what(path).kind === 'absent';
}

const project = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?\s*(?:\[[^\]]*\])?\s*(?:$|[(<>=!~;@])/;

// pip/_internal/req/constructors.py, parse_req_from_line: a URL, a path that is there, or PEP 508
function isNoRequirement({ value }: Argument, context: Context): boolean {
  const text = known(value);
  // blank words are passed over (pip/_internal/cli/req_command.py)
  if (text === undefined || text.trim() === '') return false;
  if (/^git\+/.test(text)) return context.world.isMissing('git');
  if (text.includes('://') || /^(hg|svn|bzr)\+/.test(text)) return false;
  const [path = ''] = text.split(/[[;]/, 1);
  const isPath = path.startsWith('.') || path.includes('/') || /\.(whl|tar\.gz|zip|tgz)$/.test(path);
  if (!isPath) return !project.test(text);
  const full = absolute(path, context);
  if (full === undefined) return false;
  const { files } = context.world;
  const node = files.what(full);
  if (node.kind !== 'directory') return node.kind === 'absent';
  return node.complete && ['pyproject.toml', 'setup.py'].every((name) => files.what(resolvePath(full, name)).kind === 'absent');
}
