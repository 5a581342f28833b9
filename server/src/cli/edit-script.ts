/** One line of a comparison: kept, taken out or put in. */
export interface Piece {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** Beyond this many differing lines the middle is replaced as a whole. */
const mostDifferences = 1500;

/** What turns one list of lines into another (Myers' greedy algorithm between the common ends). */
export function editScript(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const from = before.slice(head, before.length - tail);
  const to = after.slice(head, after.length - tail);
  return [
    ...signed(' ', before.slice(0, head)),
    ...(walkBack(from, to) ?? [...signed('-', from), ...signed('+', to)]),
    ...signed(' ', before.slice(before.length - tail)),
  ];
}

function signed(sign: Piece['sign'], lines: readonly string[]): readonly Piece[] {
  return lines.map((line) => ({ sign, line }));
}

/** How far each diagonal reaches with 0, 1, 2, … differences; the last one reaches the end. */
function furthest(from: readonly string[], to: readonly string[]): readonly Map<number, number>[] | undefined {
  const rounds: Map<number, number>[] = [];
  let last = new Map([[1, 0]]);
  for (let differences = 0; differences <= mostDifferences; differences++) {
    const reach = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = startOf(last, diagonal, differences);
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= from.length && x - diagonal >= to.length) return [...rounds, reach];
    }
    rounds.push(reach);
    last = reach;
  }
  return undefined;
}

/** Where a diagonal begins: one step down or one to the right from its better neighbour. */
function startOf(last: ReadonlyMap<number, number>, diagonal: number, differences: number): number {
  return goesDown(last, diagonal, differences) ? (last.get(diagonal + 1) ?? 0) : (last.get(diagonal - 1) ?? 0) + 1;
}

function goesDown(last: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  return diagonal === -differences || (diagonal !== differences && (last.get(diagonal - 1) ?? -1) < (last.get(diagonal + 1) ?? -1));
}

function walkBack(from: readonly string[], to: readonly string[]): readonly Piece[] | undefined {
  const rounds = furthest(from, to);
  if (rounds === undefined) return undefined;
  const pieces: Piece[] = [];
  let x = from.length;
  let y = to.length;
  for (let differences = rounds.length - 1; differences > 0; differences--) {
    const last = rounds[differences - 1] ?? new Map<number, number>();
    const down = goesDown(last, x - y, differences);
    const begin = startOf(last, x - y, differences);
    for (; x > begin; x--, y--) pieces.push({ sign: ' ', line: from[x - 1] ?? '' });
    if (down) pieces.push({ sign: '+', line: to[--y] ?? '' });
    else pieces.push({ sign: '-', line: from[--x] ?? '' });
  }
  for (; x > 0; x--) pieces.push({ sign: ' ', line: from[x - 1] ?? '' });
  return pieces.reverse();
}
