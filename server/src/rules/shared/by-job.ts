import type { EvaluatedJob, Scene } from '../../model/analysis';

/** Looks for something in one job. */
type Find = (evaluated: EvaluatedJob) => Iterable<unknown>;
/** What each of those who look found in one job; nothing where none of them found anything, as in most jobs. */
type Found = readonly (readonly unknown[])[] | 'nothing';

const all: Find[] = [];
const inJobs = new WeakMap<EvaluatedJob, Found>();
const inScenes = new WeakMap<Scene, readonly (readonly (readonly unknown[])[])[]>();

/** Finds something in each job of a scene. A job that is as it was is not looked through again: most are, from one keystroke to the next. */
export function byJob<T>(find: (evaluated: EvaluatedJob) => Iterable<T>): (scene: Scene) => T[] {
  const index = all.push(find) - 1;
  return (scene) => foundIn(scene).flatMap((found) => found[index] as readonly T[]);
}

/** What was found in the jobs in which something was, in order. */
function foundIn(scene: Scene): readonly (readonly (readonly unknown[])[])[] {
  const known = inScenes.get(scene);
  if (known) return known;
  const something: (readonly (readonly unknown[])[])[] = [];
  for (const evaluated of scene.jobs) {
    const found = inJobs.get(evaluated) ?? look(evaluated);
    if (found !== 'nothing') something.push(found);
  }
  inScenes.set(scene, something);
  return something;
}

function look(evaluated: EvaluatedJob): Found {
  const each = all.map((find) => [...find(evaluated)]);
  const found = each.some(({ length }) => length > 0) ? each : 'nothing';
  inJobs.set(evaluated, found);
  return found;
}
