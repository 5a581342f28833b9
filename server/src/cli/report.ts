import type { Place } from '../model/place';
import type { Severity } from '../model/problem';
import type { Verdict } from '../model/verdict';
import type { Range } from './lines';

/** What a check found, ready to be rendered in any format. */
export interface Report {
  readonly files: number;
  readonly findings: readonly Found[];
  /** Only where asked for. */
  readonly invocations?: readonly Called[] | undefined;
  readonly unread: readonly Unread[];
}

/** A finding with its place in a file. */
export interface Found {
  readonly path: string;
  readonly range: Range;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Because[];
  readonly fixes: readonly { readonly id: string; readonly title: string }[];
  /** The line it begins on. */
  readonly source: string;
}

/** A reason, with its place in the same file. */
export interface Because {
  readonly message: string;
  readonly range?: Range;
}

/** An installer call, of whatever verdict. */
export interface Called {
  readonly path: string;
  readonly range: Range;
  readonly installer: string;
  readonly action: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Because[];
  readonly place: PlaceName;
}

/** A place without its spans. */
export type PlaceName =
  | { readonly kind: 'image'; readonly reference: string | null }
  | { readonly kind: 'runner'; readonly label: string }
  | { readonly kind: 'machine' };

/** A file that could not be read, and why. */
export interface Unread {
  readonly path: string;
  readonly message: string;
}

/** Names a place. */
export function nameOf(place: Place): PlaceName {
  if (place.kind === 'image') return { kind: 'image', reference: place.reference ?? null };
  return place.kind === 'runner' ? { kind: 'runner', label: place.label } : { kind: 'machine' };
}
