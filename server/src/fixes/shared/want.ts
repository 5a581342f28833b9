import { normalizedName } from '../../model/project-name';

/** A project that is asked for by name. */
export interface Want {
  /** Name by PEP 503. */
  readonly project: string;
  /** Whether more is asked for than the project by itself: `uvicorn[standard]`. */
  readonly extras: boolean;
  /** What is asked of its version (PEP 440); empty: nothing. */
  readonly specifier: string;
}

/** What a word asks for, where it names a project, perhaps with extras and versions, and no file (PEP 508). */
export function wantOf(word: string): Want | undefined {
  const [, name, extras, specifier = ''] = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(\[[\w,. -]*\])?((?:[<>=!~]=?=?[\w.*+!-]+,?)*)$/.exec(word) ?? [];
  if (name === undefined || /\.(whl|zip|t?gz|bz2|xz)$/i.test(name)) return undefined;
  return { project: normalizedName(name), extras: extras !== undefined, specifier };
}

/** Options of an install that say nothing about what is installed, or where: another tool needs none of them. */
export const harmlessOption =
  /^(-q+|--quiet|-v+|--verbose|--no-cache-dir|--no-cache|--user|--disable-pip-version-check|--no-input|--no-warn-script-location|--root-user-action=\w+|--progress-bar=\w+)$/;
