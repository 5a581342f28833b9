/** What a build came to, by lines; stages the last one does not use do not stop it. */
export function report({ stages, runs }) {
  const needed = new Set();
  for (const todo = [stages.at(-1).index]; todo.length > 0; ) {
    const index = todo.pop();
    if (!needed.has(index)) todo.push(...stages[index].uses);
    needed.add(index);
  }
  const stop = runs.find((run) => (run.error || run.exit !== 0) && needed.has(run.stage));
  const lines = (reached) => runs.filter((run) => run.refused && Boolean(run.reached) === reached).map(({ line }) => line);
  return {
    build: stop ? `stops at line ${stop.line} (${stop.refused ? 'refused' : 'another failure'})` : 'ok',
    refused_lines: lines(true),
    refused_lines_if_it_went_on: lines(false),
    stages: stages.map(({ index, name, from, line, layers, lastly }) => ({ index, name, from, line, needed: needed.has(index), layers, lastly })),
    runs,
  };
}
