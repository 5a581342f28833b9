import type { Span } from './span';

/** Where an invocation will run. */
export type Place =
  | {
      readonly kind: 'image';
      /** `debian:bookworm-slim`, variables resolved; `undefined` where they could not be. */
      readonly reference: string | undefined;
      /** Why the reference is not known. */
      readonly because?: string;
      /** The reference in the document. */
      readonly span: Span | undefined;
      /** Distribution packages the image is said to hold beside its own; `undefined`: as the image comes. */
      readonly packages?: readonly string[];
    }
  | { readonly kind: 'runner'; readonly label: string; readonly span: Span | undefined }
  /** This machine, seen from a folder. */
  | { readonly kind: 'machine' };
