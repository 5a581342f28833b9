import { sourcesOf } from '../step-sources';
import type { Stage } from './stages';

/** Stages that a target is built from, itself among them; all where none is named, or there is none of that name. */
export function neededFor(target: string | undefined, stages: readonly Stage[]): { readonly stages: readonly Stage[]; readonly missing: boolean } {
  if (target === undefined) return { stages, missing: false };
  const wanted = stages.find(({ job: { id } }) => id === target.toLowerCase()) ?? (/^\d+$/.test(target) ? stages[Number(target)] : undefined);
  if (!wanted) return { stages, missing: true };
  const needed = new Set([wanted.job.id]);
  // what a stage needs stands before it
  for (const { job } of [...stages].reverse()) {
    if (!needed.has(job.id)) continue;
    if (job.start.kind === 'job') needed.add(job.start.job);
    for (const from of job.steps.flatMap(sourcesOf)) if (from.kind === 'job') needed.add(from.job);
  }
  return { stages: stages.filter(({ job: { id } }) => needed.has(id)), missing: false };
}
