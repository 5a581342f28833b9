import type { ProblemKind } from '../model/problem';
import type { Rule } from '../model/rule';
import { ineffectiveOverride } from './ineffective-override';
import { lostActivation } from './lost-activation';
import { missingVenv } from './missing-venv';
import { needlessOverride } from './needless-override';
import { nextRelease } from './next-release';
import { override } from './override';
import { refusedInstall } from './refused-install';
import { removedMarker } from './removed-marker';
import { applicationRequirement } from './application-requirement';
import { invalidMarker } from './invalid-marker';
import { unmanagedRequirements } from './unmanaged-requirements';
import { unsupportedOverride } from './unsupported-override';

/** The rule book: one entry a kind. Forgetting one does not compile. */
export const rules: { readonly [K in ProblemKind]: Rule<K> } = {
  'refused-install': refusedInstall,
  'unsupported-override': unsupportedOverride,
  'ineffective-override': ineffectiveOverride,
  override,
  'needless-override': needlessOverride,
  'removed-marker': removedMarker,
  'lost-activation': lostActivation,
  'missing-venv': missingVenv,
  'next-release': nextRelease,
  'unmanaged-requirements': unmanagedRequirements,
  'application-requirement': applicationRequirement,
  'invalid-marker': invalidMarker,
};
