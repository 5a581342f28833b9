import type { Edit, Facts, Finding, Offer, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import type { Problem } from '../model/problem';
import type { Span } from '../model/span';
import { fixes } from '../fixes';
import { removal } from '../fixes/shared/removal';
import { firstRefused } from '../fixes/shared/stage';
import { withoutStop } from '../fixes/shared/without-command';
import { type Analysis, analyse } from './analyse';
import type { AnalysisOptions } from './options';

/**
 * The ways out for one finding, best first (the person's preference before ours). Each was tried: applied to the text
 * and analysed again, it removes its finding and brings no new one.
 */
export function offersFor(finding: Finding, analysis: Analysis, facts: Facts, options: AnalysisOptions): readonly Offer[] {
  const { scene } = analysis;
  if (!scene) return [];
  return inOrder(options.prefer)
    .filter((fix) => fix.mends.includes(finding.problem.kind))
    .flatMap((fix) => {
      const draft = firstOf(draftsOf(fix, finding.problem, scene), ({ edits }) => holds(finding, edits, analysis, facts, options));
      return draft ? [{ fix: fix.id, ...(fix.overrides ? { overrides: true } : {}), ...draft }] : [];
    });
}

/** A fix's drafts. Where packages go elsewhere, an override that reached no call goes too, if it can be taken out. */
function* draftsOf(fix: Fix, problem: Problem, scene: Scene): Iterable<Draft> {
  if (isStop(problem) && fix.mends.includes('refused-install')) return yield* draftsBehind(fix, problem, scene);
  const gone = problem.kind === 'ineffective-override' && !fix.overrides ? removal(problem.span, scene) : undefined;
  for (const draft of fix.offers(problem, scene)) {
    if (gone) yield { ...draft, edits: [...draft.edits, gone] };
    yield draft;
  }
}

type Stop = Extract<Problem, { readonly markers: readonly string[] }>;

/** Whether it is a command that fails and stops the build, so that what comes after is never reached. */
function isStop(problem: Problem): problem is Stop {
  return problem.kind === 'ineffective-override' && 'markers' in problem;
}

/** What mends the first refusal behind a command that stops the build, once that is taken out. */
function* draftsBehind(fix: Fix, problem: Stop, scene: Scene): Iterable<Draft> {
  const later = { ...scene, jobs: scene.behindMissed() };
  const call = firstRefused(problem.job, later)?.call;
  const gone = withoutStop(problem, scene);
  if (!call?.span || !gone) return;
  const { job, managedBy } = problem;
  const refusal: Problem = { kind: 'refused-install', span: call.span, invocation: call, job, managedBy, certain: true, madeGood: false };
  for (const draft of fix.offers(refusal, later)) yield { ...draft, edits: [...draft.edits, gone] };
}

/** The strategies a person named first, then ours in our order. */
function inOrder(prefer: readonly string[]): readonly Fix[] {
  const rank = ({ id }: Fix) => (prefer.includes(id) ? prefer.indexOf(id) : prefer.length);
  return [...fixes].sort((a, b) => rank(a) - rank(b));
}

function firstOf<T>(items: Iterable<T>, holds: (item: T) => boolean): T | undefined {
  for (const item of items) if (holds(item)) return item;
  return undefined;
}

/** Whether a fix keeps its promise: its finding is gone, there are no more than before (one may have hidden another), every call is still understood, and what stopped a build no longer does. */
function holds(finding: Finding, edits: readonly Edit[], analysis: Analysis, facts: Facts, options: AnalysisOptions): boolean {
  if (overlap(edits)) return false;
  const text = applyEdits(analysis.document.text, edits);
  const after = analyse({ ...analysis.document, text }, facts, options);
  const before = counted(analysis);
  const now = counted(after);
  const { problem } = finding;
  const stops = isStop(problem);
  const at = movedBy(edits, finding.span.start) ?? -1;
  if (after.findings.some(({ problem: { kind }, span }) => kind === problem.kind && span.start <= at && at < span.end)) return false;
  const own = fixMayBring(edits, stops);
  if ([...now].some(([other, count]) => count > (before.get(other) ?? 0) && !own.includes(other))) return false;
  return unsettled(after) <= unsettled(analysis) && stopped(after) + Number(stops) <= stopped(analysis);
}

function overlap(edits: readonly Edit[]): boolean {
  const ordered = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ start }, i) => i > 0 && start < (ordered[i - 1] as Span).end);
}

/** Where a place of the text is after the edits. */
function movedBy(edits: readonly Edit[], offset: number): number | undefined {
  if (edits.some(({ span, text }) => span.start <= offset && offset < span.end && text === '')) return undefined; // taken away with it
  return edits.filter(({ span }) => span.end <= offset).reduce((at, { span, text }) => at + text.length - (span.end - span.start), offset);
}

/** An override that was asked for, or made to work, is told as one afterwards: that is no new problem. */
function fixMayBring(edits: readonly Edit[], stops: boolean): readonly string[] {
  if (stops) return ['removed-marker'];
  return edits.some(({ text }) => /break[-_]system[-_]packages/i.test(text)) ? ['override'] : [];
}

function counted({ findings }: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { problem } of findings) counts.set(problem.kind, (counts.get(problem.kind) ?? 0) + 1);
  return counts;
}

/** Calls that fail or of which nothing can be said. */
function unsettled({ invocations }: Analysis): number {
  return invocations.filter(({ invocation: { verdict } }) => verdict === 'fails' || verdict === 'unknown').length;
}

/** Jobs that surely stop on their way. */
function stopped({ scene }: Analysis): number {
  return scene?.jobs.filter((job) => job.stopped).length ?? 0;
}

/** Applies edits that do not overlap to a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((changed, { span, text: put }) => changed.slice(0, span.start) + put + changed.slice(span.end), text);
}
