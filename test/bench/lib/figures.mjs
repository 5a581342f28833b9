/** The one in the middle. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A line of a benchmark: what was measured, its figure, and the goal it stands beside, if there is one. */
export const print = (name, figure, goal) => console.log(`${name.padEnd(70)} ${figure.padStart(12)}${goal && `   goal ${goal}`}`);
