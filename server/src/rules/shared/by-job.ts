import type { EvaluatedJob, Scene } from '../../model/analysis';

/** What was found in one job, by the number of who looked. */
type Found = (readonly unknown[])[];

const inJobs = new WeakMap<EvaluatedJob, Found>();
const inScenes = new WeakMap<Scene, readonly Found[]>();
let lookers = 0;

/** Finds something in each job of a scene. A job that is as it was is not looked through again: most are, from one keystroke to the next. */
export function byJob<T>(find: (evaluated: EvaluatedJob) => Iterable<T>): (scene: Scene) => T[] {
  const looker = lookers++;
  return (scene) => {
    const known = inScenes.get(scene) ?? knownOf(scene);
    return known.flatMap((found, index) => (found[looker] ??= [...find(scene.jobs[index] as EvaluatedJob)]) as readonly T[]);
  };
}

function knownOf(scene: Scene): readonly Found[] {
  const known = scene.jobs.map((evaluated) => {
    const found = inJobs.get(evaluated) ?? [];
    inJobs.set(evaluated, found);
    return found;
  });
  inScenes.set(scene, known);
  return known;
}
