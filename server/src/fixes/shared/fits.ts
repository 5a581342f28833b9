/** Whether a version fits a specifier (PEP 440), for versions of numbers and dots alone; what else there is does not fit. */
export function fits(version: string, specifier: string): boolean {
  if (specifier === '') return true;
  if (!/^\d+(\.\d+)*$/.test(version)) return false;
  return specifier.split(',').every((clause) => clause === '' || fitsOne(version, clause));
}

function fitsOne(version: string, clause: string): boolean {
  const [, operator = '', bound = ''] = /^(===?|[<>!~]=|[<>])(\d+(?:\.\d+)*)$/.exec(clause) ?? [];
  const order = compare(version, bound);
  if (operator === '==' || operator === '===') return order === 0;
  if (operator === '!=') return order !== 0;
  if (operator === '>=') return order >= 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  const parts = bound.split('.');
  return operator === '~=' && parts.length > 1 && order >= 0 && `${version}.`.startsWith(`${parts.slice(0, -1).join('.')}.`);
}

function compare(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
