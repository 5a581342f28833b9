// Whether a fix left alone what it had no business with.

/** What a fix may touch: lines about Python, its installers and environments, where its programs stand, and the base image. */
const OURS = /python|pip|venv|virtualenv|activate|\bapt(-get)?\b|\bapk\b|\bPATH\b|^\s*FROM\b|requirements|\/usr\/local\/bin\b/i;

/** Lines that were changed though no fix is about them, and lines whose indentation, continuation or end changed. */
export function changedElsewhere(before, after) {
  const ends = (text) => [/\r\n/.test(text), /(^|[^\r])\n/.test(text), /\n$/.test(text)].join();
  const strange = ends(before) === ends(after) ? [] : ['line ends'];
  for (const { removed, added } of hunks(before.split(/\r?\n/), after.split(/\r?\n/))) {
    const isOurs = (line, index) =>
      OURS.test(line) || (index > 0 && !/^\s*(&&|\|\||;)/.test(line) && /\\\s*$/.test(removed[index - 1]) && isOurs(removed[index - 1], index - 1));
    strange.push(
      ...removed.filter((line, index) => !isOurs(line, index) && !added.some((other) => other.trim() === `${line.trim()} \\` || other.startsWith(line))),
    );
    if (removed.length !== added.length) continue;
    removed.forEach((line, index) => {
      if (firstWord(line) !== firstWord(added[index])) return; // another line, not a changed one
      const shape = (text) => `${/^\s*/.exec(text)[0]}|${/\\\s*$/.test(text)}`;
      if (shape(line) !== shape(added[index]) && !/\\$/.test(added[index])) strange.push(added[index]);
    });
  }
  return strange;
}

const firstWord = (line) => line.trim().split(/\s/, 1)[0];

/** Runs of lines that differ: a longest common subsequence of lines stays. */
function hunks(old, fresh) {
  const length = Array.from({ length: old.length + 1 }, () => Array.from(fresh, () => 0).concat(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      length[i][j] = old[i] === fresh[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const found = [];
  let current;
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      current = undefined;
      i++;
      j++;
      continue;
    }
    if (!current) found.push((current = { removed: [], added: [] }));
    if (j >= fresh.length || (i < old.length && length[i + 1][j] >= length[i][j + 1])) current.removed.push(old[i++]);
    else current.added.push(fresh[j++]);
  }
  return found;
}
