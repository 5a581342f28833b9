/** The PATH of an image that sets none (moby/moby pkg/system/path_deprecated.go, 2026). */
export const plainPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** How an image's name leads to what stands in it. */
export interface ImageRow {
  /** Repositories without `docker.io/` and `library/`; a `*` stands for any text without a slash. */
  readonly names: readonly string[];
  readonly base: ImageBase;
  /** Packages beside those of the base: in every variant, or only where the tag has no `-slim` and the base is Debian or Ubuntu. */
  readonly packages?: { readonly all?: readonly string[]; readonly full?: readonly string[] };
  /** The distribution's own Python libraries are in it, for its programs to import. */
  readonly libraries?: true;
  /** A Python of its own. */
  readonly python?: OwnPython;
  readonly variables?: Readonly<Record<string, string>>;
  /** Programs by path. */
  readonly programs?: Readonly<Record<string, string>>;
  /** The marker was taken away or means nothing there. */
  readonly unmarked?: true;
  readonly user?: string;
  /** Homes of users beside root. */
  readonly homes?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Something we do not know of may stand ahead of the distribution's own programs. */
  readonly incomplete?: true;
  readonly confidence: 'certain' | 'likely';
  readonly source: string;
}

/** What tells an image's base. */
export type ImageBase =
  /** The tag is a release of a distribution. */
  | { readonly kind: 'distribution'; readonly distribution: string }
  /** A part of the tag names it (`-bookworm`, `-alpine3.20`), else one of these, as an image's name with its tag. */
  | {
      readonly kind: 'tag';
      /** For tags without a version: `latest`, `slim`. */
      readonly default?: string;
      /** For a tag's first part, exactly. */
      readonly words?: Readonly<Record<string, string>>;
      /** What tags begin with before the version, as a regular expression. */
      readonly lead?: string;
      /** For tags with one of these parts, in place of what their version says; where that says nothing, nothing is known. */
      readonly parts?: Readonly<Record<string, string>>;
      /** For tags with `-slim`: from a version on, lowest first. */
      readonly slim?: readonly (readonly [version: string, base: string])[];
      /** From a version on, lowest first. Without it the default holds for every version. */
      readonly since?: readonly (readonly [version: string, base: string])[];
      /** Versions whose tags are rebuilt on the default to this day; of others it is not known on what they were built. Without it the default holds for all. */
      readonly live?: readonly string[];
      /** The same for tags with `-alpine` alone. Without it only tags that name no version are known: they are the newest. */
      readonly alpine?: readonly (readonly [version: string, base: string])[];
      /** Versions that changed their base on the way: their point releases are known from the second one on. */
      readonly settled?: readonly (readonly [version: string, from: string])[];
      /** The same for tags with `-alpine` alone. */
      readonly alpineSettled?: readonly (readonly [version: string, from: string])[];
    }
  | { readonly kind: 'fixed'; readonly base: string };

/** A Python an image brings itself, in a prefix of its own and without a marker. */
export interface OwnPython {
  readonly prefix: string;
  /** Its version where the tag does not begin with one. */
  readonly latest: string | undefined;
  /** Whether the tag begins with Python's version. */
  readonly tagged: boolean;
  readonly implementation?: 'pypy';
}
