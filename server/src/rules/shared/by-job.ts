import type { EvaluatedJob, Scene } from '../../model/analysis';

/** Finds something in each job of a scene. A job that is as it was is not looked through again: most are, from one keystroke to the next. */
export function byJob<T>(find: (evaluated: EvaluatedJob) => Iterable<T>): (scene: Scene) => T[] {
  const known = new WeakMap<EvaluatedJob, readonly T[]>();
  const foundIn = (evaluated: EvaluatedJob): readonly T[] => {
    const before = known.get(evaluated);
    if (before) return before;
    const found = [...find(evaluated)];
    known.set(evaluated, found);
    return found;
  };
  return ({ jobs }) => jobs.flatMap(foundIn);
}
