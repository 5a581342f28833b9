import type { Edit, Facts, Finding, Offer, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import { fixes } from '../fixes';
import { type Analysis, analyse } from './analyse';
import { draftsOf, isStop } from './drafts';
import type { AnalysisOptions } from './options';

/**
 * The ways out for one finding, best first (the person's preference before ours). Each was tried: applied to the text
 * and analysed again, it removes its finding and brings no new one.
 */
export function offersFor(finding: Finding, analysis: Analysis, facts: Facts, options: AnalysisOptions): readonly Offer[] {
  const { scene } = analysis;
  if (!scene) return [];
  const beyond = beyondOf(finding, scene);
  return inOrder(options.prefer)
    .filter((fix) => fix.mends.includes(finding.problem.kind))
    .flatMap((fix) => {
      const tried = (beyond: Beyond | undefined) =>
        firstOf(draftsOf(fix, finding.problem, scene), ({ edits }) => holds(finding, edits, beyond, { analysis, facts, options }));
      const draft = tried(undefined) ?? (beyond && tried(beyond));
      return draft ? [{ fix: fix.id, ...(fix.overrides ? { overrides: true } : {}), ...draft }] : [];
    });
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

/** What a build never got to, for a call that stops it: what comes to light there was not brought. */
interface Beyond {
  /** The job in which the call stands. */
  readonly job: string;
  /** Where the call ends. */
  readonly from: number;
}

function beyondOf({ problem, verdict }: Finding, { jobs }: Scene): Beyond | undefined {
  if (verdict !== 'fails' || !('invocation' in problem) || problem.invocation.span === undefined) return undefined;
  const isStopped = jobs.some(({ job, stopped }) => job.id === problem.job && stopped);
  return isStopped ? { job: problem.job, from: problem.invocation.span.end } : undefined;
}

interface Trial {
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly options: AnalysisOptions;
}

/** Whether a fix keeps its promise: its finding is gone, there are no more than before (one may have hidden another), every call is still understood, and what stopped a build no longer does. */
function holds(finding: Finding, edits: readonly Edit[], beyond: Beyond | undefined, { analysis, facts, options }: Trial): boolean {
  if (overlap(edits)) return false;
  const text = applyEdits(analysis.document.text, edits);
  const after = analyse({ ...analysis.document, text }, facts, options);
  const moved = beyond && { job: beyond.job, from: movedBy(edits, beyond.from) ?? text.length };
  const before = counted(analysis, beyond);
  const now = counted(after, moved);
  const { problem } = finding;
  const stops = isStop(problem);
  const at = movedBy(edits, finding.span.start) ?? -1;
  if (after.findings.some(({ problem: { kind }, span }) => kind === problem.kind && span.start <= at && at < span.end)) return false;
  const own = fixMayBring(edits, stops);
  if ([...now].some(([other, count]) => count > (before.get(other) ?? 0) && !own.includes(other))) return false;
  return unsettled(after, moved) <= unsettled(analysis, beyond) && stopped(after) + Number(stops) <= stopped(analysis);
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

function counted({ findings, scene }: Analysis, beyond: Beyond | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { problem } of findings) {
    if ('job' in problem && isBeyond(problem.job, problem.span.start, beyond, scene)) continue;
    counts.set(problem.kind, (counts.get(problem.kind) ?? 0) + 1);
  }
  return counts;
}

/** Calls that fail or of which nothing can be said. */
function unsettled({ scene }: Analysis, beyond: Beyond | undefined): number {
  const calls = (scene?.jobs ?? []).flatMap(({ job, invocations }) => invocations.filter(({ span }) => !isBeyond(job.id, span?.start ?? 0, beyond, scene)));
  return calls.filter(({ verdict }) => verdict === 'fails' || verdict === 'unknown').length;
}

/** Whether a place of a job, or of one that goes on from it, lies where the build did not get to. */
function isBeyond(job: string, at: number, beyond: Beyond | undefined, scene: Scene | undefined): boolean {
  if (beyond === undefined) return false;
  if (job === beyond.job) return at >= beyond.from;
  const start = scene?.jobs.find((each) => each.job.id === job)?.job.start;
  return start?.kind === 'job' && isBeyond(start.job, Number.POSITIVE_INFINITY, beyond, scene);
}

/** Jobs that surely stop on their way. */
function stopped({ scene }: Analysis): number {
  return scene?.jobs.filter((job) => job.stopped).length ?? 0;
}

/** Whether two edits touch the same piece of the text. */
function overlap(edits: readonly Edit[]): boolean {
  const ordered = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ start }, index) => start < (ordered[index - 1]?.end ?? 0));
}

/** Applies edits that do not overlap to a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((changed, { span, text: put }) => changed.slice(0, span.start) + put + changed.slice(span.end), text);
}
