/** Variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The exported variables of a terminal: those the editor hands to every terminal, with those its shell reports in their
 * place. A shell reports a few only; `VIRTUAL_ENV` is one of them, so its absence says that none is active.
 */
export function variablesOf(handed: Variables, reported: Variables): Readonly<Record<string, string>> {
  const all = Object.entries({ ...handed, VIRTUAL_ENV: undefined, ...reported });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
