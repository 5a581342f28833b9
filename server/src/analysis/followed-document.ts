import type { Facts } from '../model/analysis';
import type { Job, MovingExtraction, SourceDocument, StepChange, Surface } from '../model/surface';
import { findSurface } from '../surfaces/find-surface';
import { sourcesOf } from '../surfaces/step-sources';
import { type Analysis, analyse, judge } from './analyse';
import type { Ended } from './ended';
import type { AnalysisOptions } from './options';
import { textChange } from './text-change';
import { type TrackedJob, trackAgain, trackJob } from './tracked-job';

/** How many texts are kept with what they came to: so many letters may be taken back, or typed again. */
const mostKept = 16;

/** What a text came to: spans move with the text, so it is right whenever the text is this one again. */
interface Kept {
  readonly analysis: Analysis;
  readonly jobs: readonly TrackedJob[];
}

/**
 * A document that is being typed in. Its analyses are those `analyse` makes, for the price of what changed: spans move
 * with the text, so an analysis is good until the next one is asked for.
 */
export class FollowedDocument {
  #document: SourceDocument | undefined;
  #extraction: MovingExtraction | undefined;
  #jobs: readonly TrackedJob[] = [];
  /** The newest last. */
  #kept: readonly Kept[] = [];

  /** The analysis of the document as it is now, where facts and settings are those of before. */
  update(document: SourceDocument, facts: Facts, options: AnalysisOptions): Analysis {
    return this.#goOn(document, facts, options) ?? this.begin(document, facts, options);
  }

  /** The analysis from the beginning. */
  begin(document: SourceDocument, facts: Facts, options: AnalysisOptions): Analysis {
    const surface = findSurface(document);
    this.#document = document;
    this.#extraction = surface?.follow?.(document, facts);
    if (!surface || !this.#extraction) return analyse(document, facts, options);
    const ended = new Map<string, Ended>();
    this.#jobs = this.#extraction.extraction.jobs.map((job) => {
      const tracked = trackJob(job, { facts, ended });
      ended.set(job.id, tracked.state);
      return tracked;
    });
    const analysis = this.#analysis(document, facts, options);
    this.#kept = [{ analysis, jobs: this.#jobs }];
    return analysis;
  }

  #goOn(document: SourceDocument, facts: Facts, options: AnalysisOptions): Analysis | undefined {
    const before = this.#document;
    const extraction = this.#extraction;
    if (!before || !extraction || before.path !== document.path || before.languageId !== document.languageId) return undefined;
    this.#document = document;
    const change = extraction.change(document.text, textChange(before.text, document.text));
    if (!change) return undefined;
    const known = this.#kept.find(({ analysis }) => analysis.document.text === document.text);
    this.#jobs = known?.jobs ?? this.#evaluateAgain(extraction.extraction.jobs, change, facts);
    const now = known ?? { analysis: this.#analysis(document, facts, options), jobs: this.#jobs };
    this.#kept = [...this.#kept.filter((kept) => kept !== known), now].slice(-mostKept);
    return now.analysis;
  }

  #evaluateAgain(jobs: readonly Job[], change: StepChange, facts: Facts): TrackedJob[] {
    const changed = new Set<string>();
    const ended = new Map<string, Ended>();
    return this.#jobs.map((old, index) => {
      const job = jobs[index] as Job;
      const isAffected = needs(job, changed);
      const tracked = isAffected ? trackJob(job, { facts, ended }) : index === change.job ? trackAgain(old, job, change, { facts, ended }) : old;
      if (tracked.state !== old.state) changed.add(job.id);
      ended.set(job.id, tracked.state);
      return tracked;
    });
  }

  #analysis(document: SourceDocument, facts: Facts, options: AnalysisOptions): Analysis {
    const surface = findSurface(document) as Surface;
    const { extraction } = this.#extraction as MovingExtraction;
    return judge({ document, surface, extraction, jobs: this.#jobs.map(({ evaluated }) => evaluated), facts }, options);
  }
}

/** Whether a job goes on from one of these, or copies from it. */
function needs(job: Job, jobs: ReadonlySet<string>): boolean {
  return jobs.size > 0 && neededBy(job).some((id) => jobs.has(id));
}

const needed = new WeakMap<Job, readonly string[]>();

function neededBy(job: Job): readonly string[] {
  const known = needed.get(job);
  if (known) return known;
  const { start, steps } = job;
  const copied = steps.flatMap(sourcesOf).flatMap((from) => (from.kind === 'job' ? [from.job] : []));
  const ids = start.kind === 'job' ? [start.job, ...copied] : copied;
  needed.set(job, ids);
  return ids;
}
