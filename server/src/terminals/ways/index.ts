import { pipx } from './pipx';
import { runAgain } from './run-again';
import { systemPackage } from './system-package';
import { venvPackage, venvPackageBeside, venvPackageForPip } from './venv-package';
import { withoutPip } from './without-pip';
import type { Way } from './way';

/** All ways, the best first. An application has its own way before the others; `venvPackage` mends what a failed `venv` lacked. */
export const ways: readonly Way[] = [pipx, venvPackage, runAgain, withoutPip, venvPackageBeside, venvPackageForPip, systemPackage];
