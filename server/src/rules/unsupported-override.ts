import type { EvaluatedJob, Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Unsupported = ProblemOf<'unsupported-override'>;

/** An override that ends pip before it does anything: the option came with pip 23.0.1 (its NEWS), values are read by its strtobool. */
export const unsupportedOverride: Rule<'unsupported-override'> = {
  kind: 'unsupported-override',
  severity: 'error',
  message,
  verdict: () => 'fails',
  reasons: ({ invocation }) => invocation.reasons,
  check: (scene) => oncePerSpan(problems(scene)),
};

function* problems(scene: Scene): Generator<Unsupported> {
  for (const { whole, problem } of failures(scene)) if (!hasFallback(scene, whole.end)) yield problem;
}

const failures = byJob(function* ({ job, system, invocations }: EvaluatedJob) {
  for (const invocation of invocations) {
    const { wrongOverride: wrong, verdict, reach, span: whole } = invocation;
    if (!wrong || verdict !== 'fails' || reach !== 'certain' || whole === undefined) continue;
    const managedBy = system?.title ?? 'this system';
    const problem: Unsupported = { kind: 'unsupported-override', span: wrong.span ?? whole, invocation, job: job.id, managedBy, wrong };
    yield { whole, problem };
  }
});

/** `pip install --break-system-packages x || pip install x` is meant to fail with an old pip. */
function hasFallback({ document }: Scene, end: number): boolean {
  return /^(?:[^\S\n]|\\\r?\n|2?>\s*\S+)*\|\|/.test(document.text.slice(end));
}

function message({ wrong, invocation }: Unsupported): string {
  if (wrong.what === 'value') return `pip stops here: the value of ${wrong.from} must be one of yes, no, true, false, on, off, 1, 0.`;
  const says = invocation.reasons[0]?.message ?? `no such option: ${wrong.from}`;
  return `pip stops here with “${says}”: only install and uninstall take it, after that word and without a value, from pip 23.0.1 on.`;
}
