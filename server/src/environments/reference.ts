/** An image's reference taken apart. */
export interface ImageReference {
  /** Repository as people write it: without `docker.io/`, `library/` and an architecture. */
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

// official images of one architecture have their names under it (docker-library/official-images, README.md: Architectures other
// than amd64); those of others stopped at different releases
const library = /^(?:library|amd64|arm64v8|arm32v7)\//;

/** Reads `registry/name:tag@digest`; `undefined` where it is no reference. */
export function parseImageReference(text: string): ImageReference | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, name = '', tag, digest] = match;
  return {
    name: name.replace(/^(?:(?:registry-1\.|index\.)?docker\.io|public\.ecr\.aws\/docker|mirror\.gcr\.io)\//, '').replace(library, ''),
    tag,
    digest,
  };
}
