import type { EvaluatedJob, Scene } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { contains } from '../model/span';
import { byJob } from './shared/by-job';
import { type Attempt, attemptsIn, variablesSet } from './shared/override-attempts';
import { oncePerSpan } from './shared/once-per-span';

type Ineffective = ProblemOf<'ineffective-override'>;

/**
 * Something meant to override the protection that no call meets, while a later one is refused (pip's configuration
 * documentation, sudoers(5)); or a command that was to take the marker away, and fails: a build stops there.
 */
export const ineffectiveOverride: Rule<'ineffective-override'> = {
  kind: 'ineffective-override',
  severity: 'warning',
  severityOf: (problem) => ('markers' in problem ? 'error' : 'warning'),
  message: (problem) => `${problem.from} ${'markers' in problem ? 'fails here, and the build stops' : 'does not help'}: ${problem.because}.`,
  verdict: (problem) => ('markers' in problem ? 'fails' : 'refused'),
  reasons: (problem) =>
    'markers' in problem ? problem.where : [{ message: 'refused all the same', span: problem.invocation.span }, ...problem.invocation.reasons],
  check: (scene) => oncePerSpan([...stopping(scene), ...problems(scene)]),
};

const stopping = byJob(function* ({ job, system, notes }: EvaluatedJob): Generator<Ineffective> {
  if (system?.confidence !== 'certain') return;
  for (const note of notes) {
    if (note.kind !== 'marker-stops') continue;
    const { span, markers } = note;
    const because = leftWhere(markers);
    yield { kind: 'ineffective-override', span, job: job.id, managedBy: system.title, from: note.program, because, markers, where: system.reasons };
  }
});

function leftWhere(markers: readonly string[]): string {
  if (markers.length === 0) return 'there is no EXTERNALLY-MANAGED file where it looks at that time';
  return markers.length === 1 ? `${markers[0]} stays where it is` : `${markers.join(' and ')} stay where they are`;
}

/** What a stage sets for itself is told of itself; only then of what another stage could have meant by it. */
function* problems(scene: Scene): Generator<Ineffective> {
  const found = [...missed(scene)];
  for (const elsewhere of [false, true]) for (const each of found) if ((each.attempt.elsewhere === true) === elsewhere) yield each.problem;
}

function* missed(scene: Scene): Generator<{ readonly attempt: Attempt; readonly problem: Ineffective }> {
  // a wrong one is met as well: it stops its call, and is told as that
  const met = new Set(overriding(scene).map(({ span }) => span?.start));
  const set = variablesSet(scene);
  for (const { evaluated, refusals } of refused(scene)) {
    const { job, system } = evaluated;
    for (const attempt of attemptsIn(evaluated, scene, set)) {
      const first = refusals.find(({ span }) => attempt.elsewhere || (span?.start ?? 0) >= attempt.span.start);
      if (!first || met.has(attempt.span.start)) continue;
      const because = reasonFor(attempt, first, evaluated, scene);
      const { span, name: from, kind } = attempt;
      const isVariable = kind === 'variable' || kind === 'shell';
      const managedBy = system?.title ?? 'this system';
      yield { attempt, problem: { kind: 'ineffective-override', span, invocation: first, job: job.id, managedBy, from, isVariable, because } };
    }
  }
}

const overriding = byJob(({ invocations }) => invocations.flatMap(({ override, wrongOverride }) => [override ?? [], wrongOverride ?? []].flat()));

const refused = byJob((evaluated) => {
  const refusals = evaluated.invocations.filter(({ verdict, reach, span }) => verdict === 'refused' && reach !== 'unlikely' && span !== undefined);
  return refusals.length > 0 ? [{ evaluated, refusals }] : [];
});

function reasonFor(attempt: Attempt, refused: Invocation, { job }: EvaluatedJob, { document }: Scene): string {
  const { name, kind, value, markers = [] } = attempt;
  if (kind === 'marker') return leftWhere(markers);
  if (kind === 'configuration') return 'it writes a file that the refused call does not read';
  const wanted = refused.installer === 'uv' ? 'UV_BREAK_SYSTEM_PACKAGES' : 'PIP_BREAK_SYSTEM_PACKAGES';
  if (!isRead(name, wanted)) return `${refused.installer} reads ${wanted}`;
  if (attempt.elsewhere) return 'it is set for another stage';
  if (value === '') return 'an empty value counts as not set';
  if (typeof value === 'string' && /^(n|no|f|false|off|0)$/i.test(value)) return `its value ${value} says no`;
  if (refused.arguments.some((word) => word.value === '--isolated')) return 'with --isolated pip reads no variables';
  const { span, program } = refused;
  const own = job.steps.find((step) => contains(step.span, attempt.span));
  if (kind === 'shell' && own && span && !contains(own.span, span)) return 'a variable of one RUN is gone in the next';
  if (span && program && /\b(sudo|doas|su)\b/.test(document.text.slice(span.start, program.start))) return 'sudo and its like do not hand variables on';
  return kind === 'shell' ? 'it is not exported to the refused call' : 'it does not reach the refused call';
}

/** pip takes the part behind PIP_ in any case, uv its names as they are. */
function isRead(name: string, wanted: string): boolean {
  return name === wanted || (name.startsWith('PIP_') && name.toUpperCase() === wanted);
}
