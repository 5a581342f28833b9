import type { Node } from './node';
import { same } from './same';

/** What can be asked of a path, written behind it; what it leads to, and whose that is, is asked by the path alone. */
export const asked = { itself: '\0i', what: '\0w', whatItself: '\0wi', real: '\0r', realFolder: '\0ri' } as const;

/** A question for a path, taken apart. */
export interface FileQuestion {
  readonly path: string;
  /** Whether a link at the path itself is followed. */
  readonly last: boolean;
  /** Whether it is for the path without links. */
  readonly real: boolean;
  /** Whether it is whoever the file belongs to. */
  readonly whoever: boolean;
}

/** Reads a question as it was asked. */
export function readQuestion(question: string): FileQuestion {
  const end = question.indexOf('\0');
  const how = end < 0 ? '' : question.slice(end);
  return { path: end < 0 ? question : question.slice(0, end), last: !how.endsWith('i'), real: how.includes('r'), whoever: how.includes('w') };
}

/** Whether two answers to a question say the same. */
export function isSameAnswer({ real, whoever }: FileQuestion, a: unknown, b: unknown): boolean {
  return same(a, b) || (whoever && !real && same(ownedByNobody(a as Node), ownedByNobody(b as Node)));
}

function ownedByNobody(node: Node): object {
  return { ...node, owner: undefined, writable: undefined };
}
