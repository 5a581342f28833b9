import type { Span } from './span';
import type { Reason } from './verdict';

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
      /** Defaults the reference is made of (`ARG RELEASE=bookworm`): another build may set them otherwise. */
      readonly defaults?: readonly Reason[];
      /** Distribution packages the image is said to hold beside its own; `undefined`: as the image comes. */
      readonly packages?: readonly string[];
    }
  | { readonly kind: 'runner'; readonly label: string; readonly span: Span | undefined }
  /** This machine, seen from a folder. */
  | { readonly kind: 'machine' };
