import type { ProblemKind } from '../model/problem';
import type { Rule } from '../model/rule';
import { override } from './override';
import { refusedInstall } from './refused-install';
import { unmanagedRequirements } from './unmanaged-requirements';

/** The rule book: one entry a kind. Forgetting one does not compile. */
export const rules: { readonly [K in ProblemKind]: Rule<K> } = {
  'refused-install': refusedInstall,
  override,
  'unmanaged-requirements': unmanagedRequirements,
};
