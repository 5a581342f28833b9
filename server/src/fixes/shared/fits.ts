import { compareVersions } from '../../model/compare-versions';

/** Whether a version fits a specifier (PEP 440), for versions of numbers and dots alone; what else there is does not fit. */
export function fits(version: string, specifier: string): boolean {
  return fitting(version, specifier) === true;
}

/** The same, but `undefined` where the version or a clause is none of numbers and dots: then it is not known. */
export function fitting(version: string, specifier: string): boolean | undefined {
  const clauses = specifier.split(',').flatMap((clause) => clause.replace(/\s+/g, '') || []);
  if (clauses.length === 0) return true;
  if (!/^\d+(\.\d+)*$/.test(version)) return undefined;
  const answers = clauses.map((clause) => fitsOne(version, clause));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function fitsOne(version: string, clause: string): boolean | undefined {
  const [, operator = '', bound = '', star] = /^(===?|[<>!~]=|[<>])(\d+(?:\.\d+)*)(\.\*)?$/.exec(clause) ?? [];
  if (operator === '' || (star !== undefined && operator !== '==' && operator !== '!=')) return undefined;
  if (star !== undefined) return startsWith(version, bound) === (operator === '==');
  const order = compareVersions(version, bound);
  if (operator === '==' || operator === '===') return order === 0;
  if (operator === '!=') return order !== 0;
  if (operator === '>=') return order >= 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  const parts = bound.split('.');
  return parts.length > 1 ? order >= 0 && startsWith(version, parts.slice(0, -1).join('.')) : undefined;
}

/** Whether a version begins with these parts; missing ones are 0. */
function startsWith(version: string, prefix: string): boolean {
  const parts = prefix.split('.');
  return compareVersions(version.split('.').slice(0, parts.length).join('.'), prefix) === 0;
}
