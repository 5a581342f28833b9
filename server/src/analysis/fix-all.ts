import type { Edit, Facts, Finding, Offer } from '../model/analysis';
import { type Analysis, analyse } from './analyse';
import { applyEdits, offersFor } from './offers';
import type { AnalysisOptions } from './options';

/** A text with everything mended that can be, and the strategies used, in order. */
export interface FixedText {
  readonly text: string;
  readonly fixed: readonly { readonly fix: string; readonly title: string }[];
  /** The findings to mend that are there still: nothing that was allowed mends them. */
  readonly left: readonly Left[];
}

/** A finding of the mended text. */
export interface Left {
  readonly finding: Finding;
  /** Where it stood in the text as it was before: an offset. */
  readonly was: number;
  /** What would mend it, were it allowed. */
  readonly ways: readonly Offer[];
}

/** Which findings to mend and with what; by default all, with an override only where one was written and nothing else mends. */
export interface FixChoice {
  readonly wants?: (finding: Finding) => boolean;
  /** Strategies allowed, first first; empty: all but an override nobody asked for. */
  readonly strategies?: readonly string[];
}

/** An offer removes its finding and brings none, so this ends; the limit is for a fix that breaks its promise. */
const limit = 500;

/** Mends findings one after the other, each on the text the one before it left. */
export function fixAll(analysis: Analysis, facts: Facts, options: AnalysisOptions, choice: FixChoice = {}): FixedText {
  const used: Offer[] = [];
  for (let now = analysis; ; ) {
    const offered = offeredFor(now, facts, options, choice);
    const offer = used.length < limit ? choose(offered, choice.strategies ?? [], options.prefer) : undefined;
    if (offer === undefined) {
      const left = offered.map(({ finding, offers }) => ({ finding, was: placeBefore(finding.span.start, used), ways: offers() }));
      return { text: now.document.text, fixed: used.map(({ fix, title }) => ({ fix, title })), left };
    }
    used.push(offer);
    now = analyse({ ...now.document, text: applyEdits(now.document.text, offer.edits) }, facts, options);
  }
}

/** A finding to mend, and its ways out: made when they are asked for, and once. */
interface Offered {
  readonly finding: Finding;
  readonly offers: () => readonly Offer[];
}

function offeredFor(analysis: Analysis, facts: Facts, options: AnalysisOptions, { wants }: FixChoice): readonly Offered[] {
  return analysis.findings
    .filter((finding) => wants?.(finding) ?? true)
    .map((finding) => {
      let known: readonly Offer[] | undefined;
      return { finding, offers: () => (known ??= offersFor(finding, analysis, facts, options)) };
    });
}

function choose(offered: readonly Offered[], strategies: readonly string[], prefer: readonly string[]): Offer | undefined {
  const first = (pick: (offers: readonly Offer[]) => Offer | undefined) => firstOf(offered, ({ offers }) => pick(offers()));
  if (strategies.length > 0) return first((offers) => firstOf(strategies, (id) => offers.find(({ fix }) => fix === id)));
  return (
    first((offers) => offers.find(({ fix, overrides }) => !overrides || prefer.includes(fix))) ??
    // an override that was written, only not as it is read
    first((offers) => offers.find(({ fix }) => fix === 'correct-override'))
  );
}

function firstOf<T, R>(items: readonly T[], pick: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

/** Where a place of a text stood before edits were made, one offer's after the other's. */
function placeBefore(offset: number, used: readonly Offer[]): number {
  return used.reduceRight((at, { edits }) => placeBeforeEdits(at, edits), offset);
}

function placeBeforeEdits(offset: number, edits: readonly Edit[]): number {
  let grown = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const start = span.start + grown;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    grown += text.length - (span.end - span.start);
  }
  return offset - grown;
}
