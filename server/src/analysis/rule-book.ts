import type { ProblemKind } from '../model/problem';
import { rules } from '../rules';

/** Where the rules' pages are published. */
const pages = 'https://github.com/pep668/pep668/blob/main/docs/rules';

/** The kinds of all rules. */
export const ruleKinds: readonly string[] = Object.keys(rules);

/** The page on a rule: why, wrong, right, fixes. */
export function ruleDocs(kind: ProblemKind | string): string {
  return `${pages}/${kind}.md`;
}
