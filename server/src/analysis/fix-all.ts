import type { Facts, Finding, Offer } from '../model/analysis';
import { type Analysis, analyse } from './analyse';
import { applyEdits, offersFor } from './offers';
import type { AnalysisOptions } from './options';

/** A text with everything mended that can be, and the strategies used, in order. */
export interface FixedText {
  readonly text: string;
  readonly fixed: readonly { readonly fix: string; readonly title: string }[];
  /** How many of the findings to mend are there still: nothing that was allowed mends them. */
  readonly left: number;
}

/** Which findings to mend and with what; by default all, with anything but an override nobody asked for. */
export interface FixChoice {
  readonly wants?: (finding: Finding) => boolean;
  /** Strategies allowed, first first; empty: all but the override. */
  readonly strategies?: readonly string[];
}

/** An offer removes its finding and brings none, so this ends; the limit is for a fix that breaks its promise. */
const limit = 500;

/** Mends findings one after the other, each on the text the one before it left. */
export function fixAll(analysis: Analysis, facts: Facts, options: AnalysisOptions, choice: FixChoice = {}): FixedText {
  const fixed: { fix: string; title: string }[] = [];
  let now = analysis;
  while (fixed.length < limit) {
    const offer = firstOffer(now, facts, options, choice);
    if (offer === undefined) break;
    fixed.push({ fix: offer.fix, title: offer.title });
    now = analyse({ ...now.document, text: applyEdits(now.document.text, offer.edits) }, facts, options);
  }
  const left = now.findings.filter((finding) => choice.wants?.(finding) ?? true).length;
  return { text: now.document.text, fixed, left };
}

function firstOffer(analysis: Analysis, facts: Facts, options: AnalysisOptions, { wants, strategies = [] }: FixChoice): Offer | undefined {
  for (const finding of analysis.findings) {
    if (wants && !wants(finding)) continue;
    const chosen = choose(offersFor(finding, analysis, facts, options), strategies, options.prefer);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

function choose(offers: readonly Offer[], strategies: readonly string[], prefer: readonly string[]): Offer | undefined {
  if (strategies.length === 0) return offers.find(({ fix }) => fix !== 'add-override' || prefer.includes(fix));
  return strategies.map((id) => offers.find(({ fix }) => fix === id)).find((offer) => offer !== undefined);
}
