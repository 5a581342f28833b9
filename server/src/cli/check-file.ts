import { type Analysis, type PlacedInvocation, analyse } from '../analysis/analyse';
import { said } from '../analysis/said';
import { offersFor } from '../analysis/offers';
import type { Finding, StandIn } from '../model/analysis';
import type { Release } from '../model/system';
import type { Reason } from '../model/verdict';
import type { Circumstances } from './circumstances';
import { Lines, compareRanges } from './lines';
import { type Because, type Called, type Found, nameOf } from './report';
import type { Source } from './sources';

/** What a check of one file needs. */
export interface CheckCircumstances {
  readonly of: Circumstances['of'];
  /** Whether the format shows ways out: they cost. */
  readonly fixes: boolean;
  readonly invocations: boolean;
}

/** One file's part of the report. */
export interface CheckedFile {
  readonly findings: readonly Found[];
  readonly invocations: readonly Called[];
  /** Whether a stage stands on the release that was asked for, in place of its own or anyway. */
  readonly stoodIn: boolean;
  /** Why nothing of it could be read. */
  readonly unread?: string | undefined;
  /** What was not understood in it, with its 1-based line. */
  readonly notes: readonly { readonly line: number; readonly message: string }[];
}

/** Checks one file; `undefined` for one of no known format. */
export function checkFile(source: Source, circumstances: CheckCircumstances): CheckedFile | undefined {
  const { facts, options } = circumstances.of(source);
  const analysis = analyse(source, facts, options);
  if (analysis.scene === undefined) return undefined;
  const { problems, unread: isUnread } = analysis.scene.extraction;
  const stoodIn = analysis.scene.jobs.some(({ system }) => isOn(system?.release, facts.standIn));
  const unread = isUnread ? problems[0]?.message : undefined;
  const quiet = analysis.findings.length === 0 && problems.length === 0 && !circumstances.invocations;
  if (unread !== undefined || quiet) return { findings: [], invocations: [], notes: [], unread, stoodIn };
  const lines = new Lines(source.text);
  const fixesFor = (finding: Finding) => (circumstances.fixes ? offersFor(finding, analysis, facts, options) : []);
  return {
    stoodIn,
    notes: problems.map(({ message, span }) => ({ line: lines.rangeOf(span).start.line + 1, message })),
    findings: analysis.findings.map((finding) => found(finding, source.path, lines, fixesFor(finding))).sort(byRange),
    invocations: circumstances.invocations ? calls(analysis, source.path, lines) : [],
  };
}

function isOn(release: Release | undefined, standIn: StandIn | undefined): boolean {
  return (
    typeof standIn === 'object' &&
    release?.distribution === standIn.distribution &&
    release.version === standIn.version &&
    release.codename === standIn.codename
  );
}

function found(finding: Finding, path: string, lines: Lines, offers: ReturnType<typeof offersFor>): Found {
  const range = lines.rangeOf(finding.span);
  const { severity, message, verdict } = finding;
  return {
    ...{ path, range, rule: finding.problem.kind, severity, message, verdict },
    reasons: finding.reasons.map((reason) => because(reason, lines)),
    fixes: offers.map(({ fix, title }) => ({ id: fix, title })),
    source: lines.textOf(range.start.line),
  };
}

function calls({ invocations }: Analysis, path: string, lines: Lines): Called[] {
  return invocations.map((placed) => called(placed, path, lines)).sort(byRange);
}

function called({ invocation, place }: PlacedInvocation, path: string, lines: Lines): Called {
  const { installer, action } = invocation;
  // a finding speaks of what may be reached, but of nothing that only runs should another command fail
  const { verdict, reasons } = invocation.reach === 'unlikely' ? said(invocation) : invocation;
  return {
    path,
    // a call that is written nowhere (a script piped in) stands at the beginning
    range: lines.rangeOf(invocation.span ?? { start: 0, end: 0 }),
    ...{ installer, action, verdict },
    reasons: reasons.map((reason) => because(reason, lines)),
    place: nameOf(place),
  };
}

function because({ message, span }: Reason, lines: Lines): Because {
  return span === undefined ? { message } : { message, range: lines.rangeOf(span) };
}

function byRange(a: Found | Called, b: Found | Called): number {
  return compareRanges(a.range, b.range);
}
