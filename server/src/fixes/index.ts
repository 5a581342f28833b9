import type { Fix } from '../model/fix';
import { addOverride } from './add-override';
import { useVenv } from './use-venv';

/** The strategies, best way out first, the override last. */
export const fixes: readonly Fix[] = [useVenv, addOverride];
