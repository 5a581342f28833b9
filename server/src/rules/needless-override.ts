import type { EvaluatedJob, Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import type { Span } from '../model/span';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Needless = ProblemOf<'needless-override'>;

/** An override where PEP 668 protects nothing: in a virtual environment, or beside a Python without a marker. */
export const needlessOverride: Rule<'needless-override'> = {
  kind: 'needless-override',
  severity: 'hint',
  message: ({ invocation }) =>
    `${invocation.override?.from ?? 'The override'} changes nothing here and can be removed: ${invocation.reasons[0]?.message ?? 'nothing is protected'}.`,
  verdict: () => 'allowed',
  reasons: ({ invocation }) => invocation.reasons,
  check: (scene) => oncePerSpan(problems(scene)),
};

function* problems(scene: Scene): Generator<Needless> {
  const found = overridden(scene);
  const needed = new Set(found.map(({ invocation: { override } }) => (override?.needless ? undefined : keyOf(override?.span))));
  for (const { invocation, evaluated } of found) {
    const { override, verdict, reach } = invocation;
    const { job, system } = evaluated;
    if (verdict !== 'allowed' || reach === 'unlikely' || !override?.needless || override.span === undefined || needed.has(keyOf(override.span))) continue;
    // where the marker was taken away, or another build may begin elsewhere, the override is the other half of a habit
    if (system?.confidence !== 'certain' || !isSettled(evaluated, scene)) continue;
    yield { kind: 'needless-override', span: override.span, invocation, job: job.id, managedBy: system.title };
  }
}

const overridden = byJob((evaluated) => evaluated.invocations.filter(({ override }) => override).map((invocation) => ({ invocation, evaluated })));

/** Whether the job begins on one image whatever the build is told, and no marker was taken away on the way. */
function isSettled({ job: { start }, notes }: EvaluatedJob, scene: Scene): boolean {
  if (notes.some(({ kind }) => kind === 'marker-removed')) return false;
  if (start.kind === 'place') return start.place.kind === 'image' && (start.place.defaults ?? []).length === 0;
  const parent = scene.jobs.find(({ job }) => job.id === start.job);
  return parent !== undefined && isSettled(parent, scene);
}

function keyOf(span: Span | undefined): string {
  return span ? `${span.start}-${span.end}` : '';
}
