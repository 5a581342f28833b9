/** An image's reference taken apart. */
export interface ImageReference {
  /** Repository as people write it: without `docker.io/` and `library/`. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

// the grammar of github.com/distribution/reference, names in small letters
const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const domain = '(?:localhost|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+|[A-Za-z0-9.-]+(?=:\\d)|\\[[\\da-fA-F:]+\\])(?::\\d+)?';
const pattern = new RegExp(
  `^((?:${domain}/)?${part}(?:/${part})*)(?::([\\w][\\w.-]{0,127}))?(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[\\da-fA-F]{32,}))?$`,
);

/** Reads `registry/name:tag@digest`; `undefined` where it is no reference. */
export function parseImageReference(text: string): ImageReference | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, name = '', tag, digest] = match;
  return {
    name: name.replace(/^(?:(?:registry-1\.|index\.)?docker\.io|public\.ecr\.aws\/docker|mirror\.gcr\.io)\//, '').replace(/^library\//, ''),
    tag,
    digest,
  };
}
