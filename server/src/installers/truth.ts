/** A statement that may be undecided (Kleene's logic). */
export type Truth = boolean | 'unknown';

/** False if one surely is false, true if all surely are true. */
export function and(...parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes('unknown') ? 'unknown' : true;
}

/** True if one surely is true, false if all surely are false. */
export function or(...parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return parts.includes('unknown') ? 'unknown' : false;
}

/** The opposite. */
export function not(part: Truth): Truth {
  return part === 'unknown' ? part : !part;
}
