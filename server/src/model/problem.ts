import type { Invocation, WrongOverride } from './invocation';
import type { Span } from './span';
import type { MarkerFlaw, Project } from './surface';
import type { Reason } from './verdict';

/** What problems of one call have in common. */
interface Install {
  readonly span: Span;
  readonly invocation: Invocation;
  readonly job: string;
  /** Whose Python it is: the system's title. */
  readonly managedBy: string;
}

/** Requirements that the active interpreter does not take. */
interface Unmanaged {
  readonly span: Span;
  readonly interpreter: string;
  readonly managedBy: string;
  readonly what: 'file' | 'project';
  /** Requirements that belong to the system, with their packages. */
  readonly ofSystem: readonly { readonly name: string; readonly package: string }[];
  /** A setting that leads a tool there. */
  readonly setting?: Project['setting'];
}

/** What a rule found, as data. The words are made by the rule's `message`. */
export type Problem =
  /** `madeGood`: the next call installs the same. */
  | (Install & { readonly kind: 'refused-install'; readonly certain: boolean; readonly madeGood: boolean })
  | (Install & { readonly kind: 'override' })
  | (Install & { readonly kind: 'unsupported-override'; readonly wrong: WrongOverride })
  /** `because`: why the override does not reach the call. */
  | (Install & { readonly kind: 'ineffective-override'; readonly from: string; readonly isVariable: boolean; readonly because: string })
  /** A command that was to take the marker away fails, and nothing after it runs; `markers`: those that stay. */
  | (Omit<Install, 'invocation'> & {
      readonly kind: 'ineffective-override';
      readonly from: string;
      readonly because: string;
      readonly markers: readonly string[];
      readonly where: readonly Reason[];
    })
  | (Install & { readonly kind: 'needless-override' })
  | { readonly kind: 'removed-marker'; readonly span: Span; readonly job: string; readonly path: string; readonly managedBy: string }
  /** `span`: the activation; `invocation`: the first call that does not meet it. */
  | (Install & { readonly kind: 'lost-activation'; readonly folder: string })
  | (Install & { readonly kind: 'missing-venv'; readonly certain: boolean })
  /** `invocation`: as it would be on the release `on`; `from`: the one it stands on. */
  | (Install & { readonly kind: 'next-release'; readonly on: string; readonly from: string })
  | (Unmanaged & { readonly kind: 'unmanaged-requirements' })
  | { readonly kind: 'application-requirement'; readonly span: Span; readonly name: string }
  | { readonly kind: 'invalid-marker'; readonly span: Span; readonly flaw: MarkerFlaw };

/** The rules' kinds: diagnostic codes, file names, docs pages and setting keys. */
export type ProblemKind = Problem['kind'];

/** The problem of one kind. */
export type ProblemOf<K extends ProblemKind> = Extract<Problem, { readonly kind: K }>;

/** How much a finding weighs. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
