import type { CopySource, Step } from '../model/surface';

/** Where a step takes files from. */
export function sourcesOf(step: Step): readonly CopySource[] {
  if (step.kind === 'copy') return [step.from];
  if (step.kind !== 'shell' && step.kind !== 'exec') return [];
  return (step.mounts ?? []).flatMap((mount) => (mount.kind === 'files' ? [mount.from] : []));
}
