import type { Fix } from '../model/fix';
import { addOverride } from './add-override';
import { addVenvPackage } from './add-venv-package';
import { correctOverride } from './correct-override';
import { keepActivation } from './keep-activation';
import { removeOverride } from './remove-override';
import { usePipx } from './use-pipx';
import { usePythonImage } from './use-python-image';
import { useSlimVenv } from './use-slim-venv';
import { useSystemPackage } from './use-system-package';
import { useUv } from './use-uv';
import { useVenv } from './use-venv';

/** The strategies, best way out first, the override last. */
export const fixes: readonly Fix[] = [
  keepActivation,
  useVenv,
  useSlimVenv,
  usePipx,
  useUv,
  useSystemPackage,
  usePythonImage,
  addVenvPackage,
  removeOverride,
  correctOverride,
  addOverride,
];
