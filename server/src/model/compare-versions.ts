/** Compares dotted numbers: negative where the first is older. Anything after a number's digits is not looked at. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (Number.parseInt(left[at] ?? '0', 10) || 0) - (Number.parseInt(right[at] ?? '0', 10) || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
