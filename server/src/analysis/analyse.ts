import type { EvaluatedJob, Facts, Finding, Scene } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { Place } from '../model/place';
import type { SourceDocument } from '../model/surface';
import type { Reason } from '../model/verdict';
import { findSurface } from '../surfaces/find-surface';
import { checkRules } from './check-rules';
import { evaluateJobs } from './evaluate-jobs';
import type { AnalysisOptions } from './options';

/** An invocation and the place it runs at. */
export interface PlacedInvocation {
  readonly invocation: Invocation;
  readonly place: Place;
  /** The job's title: `stage build`. */
  readonly job: string;
}

/** All that is known of one text. */
export interface Analysis {
  readonly document: SourceDocument;
  /** Absent where the document is of no format we know. */
  readonly scene: Scene | undefined;
  readonly findings: readonly Finding[];
  /** Every call understood, the allowed and unknown ones too, in the order of the text. */
  readonly invocations: readonly PlacedInvocation[];
}

/** Text and facts in, findings out: extract, evaluate, check. Never throws for what a text holds. */
export function analyse(document: SourceDocument, facts: Facts, options: AnalysisOptions): Analysis {
  const surface = findSurface(document);
  if (!surface) return { document, scene: undefined, findings: [], invocations: [] };
  const extraction = surface.extract(document, facts);
  return judge({ document, surface, extraction, jobs: evaluateJobs(extraction.jobs, facts), facts }, options);
}

/** The findings of what was evaluated. */
export function judge(seen: Omit<Scene, 'onNextRelease' | 'behindMissed'>, options: AnalysisOptions): Analysis {
  let next: readonly EvaluatedJob[] | undefined;
  const onNextRelease = () => (next ??= evaluateJobs(seen.extraction.jobs, { ...seen.facts, standIn: 'next' }));
  const behindMissed = () => evaluateJobs(seen.extraction.jobs, { ...seen.facts, withoutMissed: true });
  return new Judged({ ...seen, onNextRelease, behindMissed }, options);
}

class Judged implements Analysis {
  readonly document: SourceDocument;
  readonly findings: readonly Finding[];
  readonly scene: Scene;
  #invocations: readonly PlacedInvocation[] | undefined;

  constructor(scene: Scene, options: AnalysisOptions) {
    this.document = scene.document;
    this.scene = scene;
    this.findings = checkRules(scene, options);
  }

  /** Made when they are asked for: diagnostics need only the findings. */
  get invocations(): readonly PlacedInvocation[] {
    this.#invocations ??= placed(this.scene.jobs);
    return this.#invocations;
  }
}

/** A call of which nothing can be said, with why its place is not known before all that follows from it. */
function fromUnknown(call: Invocation, because: Reason | undefined): Invocation {
  return because === undefined || call.verdict !== 'unknown' ? call : { ...call, reasons: [because, ...call.reasons] };
}

function placed(jobs: readonly EvaluatedJob[]): PlacedInvocation[] {
  const byId = new Map(jobs.map(({ job }) => [job.id, job]));
  const placeOf = ({ start }: EvaluatedJob['job']): Place => {
    if (start.kind === 'place') return start.place;
    const from = byId.get(start.job);
    return from ? placeOf(from) : { kind: 'image', reference: undefined, span: start.span };
  };
  return jobs
    .flatMap(({ job, invocations, because }) => invocations.map((call) => ({ invocation: fromUnknown(call, because), place: placeOf(job), job: job.title })))
    .sort((a, b) => (a.invocation.span?.start ?? 0) - (b.invocation.span?.start ?? 0));
}
