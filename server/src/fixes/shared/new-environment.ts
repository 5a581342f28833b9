import type { Edit, EvaluatedJob, Scene } from '../../model/analysis';
import type { Invocation } from '../../model/invocation';
import type { Step } from '../../model/surface';
import { removal } from './removal';
import { hasLibraries, type Spot, withParents } from './stage';

/** The whole command, `maker` its beginning; the environment sees the system's packages where what runs may import them. */
export function creation(maker: string, folder: string, spot: Spot, scene: Scene): string {
  const sees = hasLibraries(spot.job, scene) || hasInstalled(spot, scene);
  return `${maker} ${sees ? '--system-site-packages ' : ''}${folder}`;
}

/** Whether pip has put packages, or is to put them, into the system before a call; or they were copied there. */
function hasInstalled({ job, call }: Spot, scene: Scene): boolean {
  const isBefore = (end: number) => end <= (call.span?.start ?? 0);
  return withParents(job, scene).some((each) => {
    const installs = each.invocations.some((other) => other.span && isBefore(other.span.end) && isOfSystem(other, each !== job));
    return installs || each.job.steps.some((step) => isBefore(step.span.end) && isCopyOfPackages(step));
  });
}

function isOfSystem({ action, verdict, override }: Invocation, isParent: boolean): boolean {
  return action === 'install' && ((verdict === 'allowed' && override?.decisive === true) || (isParent && verdict === 'refused'));
}

function isCopyOfPackages(step: Step): boolean {
  return step.kind === 'copy' && /^\/usr\/(local(\/lib)?\/?$|(local\/)?lib\/python3)/.test(String(step.target));
}

/**
 * Overrides behind a call of a stage, left as they are or taken out: once a virtual environment is made before the
 * call, they have nothing to override.
 */
export function withoutOverrides({ job, call }: Spot, scene: Scene): readonly (readonly Edit[])[] {
  const spans = later(job, call).flatMap(({ override }) => (override?.decisive && override.span ? [override.span] : []));
  const own = [...new Map(spans.map((span) => [span.start, span])).values()];
  return own.length === 0 ? [[]] : [[], own.flatMap((span) => removal(span, scene) ?? [])];
}

function later({ invocations }: EvaluatedJob, { span }: Invocation): readonly Invocation[] {
  return invocations.filter((other) => other.span && span && other.span.start >= span.end);
}
