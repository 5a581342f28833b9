import { normalizedName } from '../../model/project-name';

/** A project that is asked for by name. */
export interface Want {
  /** Name by PEP 503. */
  readonly project: string;
  /** What is asked of its version (PEP 440); empty: nothing. */
  readonly specifier: string;
}

/** What a word asks for, where it names a project, perhaps with extras, and versions of numbers and dots (PEP 508). */
export function wantOf(word: string): Want | undefined {
  const [, name, specifier = ''] = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:\[[\w,. -]*\])?((?:[<>=!~]=?=?[\d.*]+,?)*)$/.exec(word) ?? [];
  if (name === undefined || /\.(whl|zip|gz)$/.test(name)) return undefined;
  return { project: normalizedName(name), specifier };
}
