import type { Severity } from '../model/problem';

/** What the person set: rule levels by kind, and the fix strategies they prefer, first first. */
export interface AnalysisOptions {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly prefer: readonly string[];
}

/** Nothing set. */
export const defaultOptions: AnalysisOptions = { rules: {}, prefer: [] };
