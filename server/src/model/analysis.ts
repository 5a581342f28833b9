import type { MachineFacts } from './facts';
import type { Invocation } from './invocation';
import type { Problem, Severity } from './problem';
import type { Span } from './span';
import type { BuildOptions, Extraction, Job, ReadBeside, SourceDocument, Surface } from './surface';
import type { Release, System } from './system';
import type { Value } from './value';
import type { Reason, Verdict } from './verdict';

/** What the pure part is told beside the text. */
export interface Facts {
  readonly machine: MachineFacts;
  /** What private images are built on. */
  readonly images: Readonly<Record<string, string>>;
  readonly readBeside: ReadBeside;
  /** What builds are told; absent: nothing. */
  readonly build?: BuildOptions | undefined;
  /** Which releases stand in for those that images are built on; absent: each is its own. */
  readonly standIn?: StandIn | undefined;
  /** Commands that fail to take a marker away are passed over, as if somebody had taken them out. */
  readonly withoutMissed?: true;
}

/** `next`: for each release the one that follows it; a release: for all of its distribution. */
export type StandIn = 'next' | Release;

/** Something that happened of which a rule speaks when it is seen what it came to. */
export type Note = {
  readonly span: Span;
} /** A marker was taken away; `missed`: a command names a marker and took none away; `stops`: it failed at that, and its step with it; `markers`: those that are there. */ & (
  | { readonly kind: 'marker-removed'; readonly path: string }
  | { readonly kind: 'marker-missed'; readonly markers: readonly string[] }
  | { readonly kind: 'marker-stops'; readonly program: string; readonly markers: readonly string[] }
  /** A shell activated a virtual environment. */
  | { readonly kind: 'activation'; readonly folder: string }
  /** A shell set a variable that reads like an override. */
  | { readonly kind: 'variable'; readonly name: string; readonly value: Value }
);

/** A job after its steps were evaluated. */
export interface EvaluatedJob {
  readonly job: Job;
  /** What it began on; `undefined` where that is not known, see `because`. */
  readonly system: System | undefined;
  readonly because: Reason | undefined;
  readonly invocations: readonly Invocation[];
  /** Whether it surely stops on its way for a reason of its own, so that what comes after is never reached. */
  readonly stopped: boolean;
  /** Calls of the distribution's package manager, in order. */
  readonly packageCalls: readonly PackageCall[];
  /** What happened beside, in order. */
  readonly notes: readonly Note[];
}

/** One `apt-get install …` and the like. */
export interface PackageCall {
  readonly manager: string;
  readonly span: Span | undefined;
  /** Words that name packages, as written. */
  readonly packages: readonly { readonly name: string; readonly span: Span | undefined }[];
}

/** Everything a rule or fix may look at. */
export interface Scene {
  readonly document: SourceDocument;
  readonly surface: Surface;
  readonly extraction: Extraction;
  readonly jobs: readonly EvaluatedJob[];
  /** The same jobs, each on the next release of what it stands on: in order, made when asked for. */
  readonly onNextRelease: () => readonly EvaluatedJob[];
  /** The jobs as they would go on behind commands that fail to take a marker away. */
  readonly behindMissed: () => readonly EvaluatedJob[];
  readonly facts: Facts;
}

/** A problem with the words and weight it is shown with. */
export interface Finding {
  readonly problem: Problem;
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** A replacement of one piece of the document; an insertion has an empty span. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way out that was tried on the text: applied, it removes its finding and brings no new one. */
export interface Offer {
  /** The strategy's id. */
  readonly fix: string;
  /** It overrides the protection. */
  readonly overrides?: true;
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Bytes by which an image grows more than with an override, where that was measured. */
  readonly adds?: number;
}
