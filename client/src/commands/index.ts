import { type CommandId, commands } from '../../../server/protocol/commands';
import type { Command } from '../session';
import { createVenv } from './create-venv';
import { explainEnvironment } from './explain-environment';
import { installPackage } from './install-package';
import { installRequirements } from './install-requirements';
import { explainLastFailedCommand } from './explain-last-failed-command';
import { installWithPipx } from './install-with-pipx';
import { refresh } from './refresh';
import { runAgain } from './run-again';
import { selectInterpreter } from './select-interpreter';
import { showActions } from './show-actions';
import { showShadows } from './show-shadows';

/** Every command by its identifier. */
export const commandBook: Readonly<Record<CommandId, Command>> = {
  [commands.createVenv]: createVenv,
  [commands.installWithPipx]: installWithPipx,
  [commands.installPackage]: installPackage,
  [commands.showShadows]: showShadows,
  [commands.installRequirements]: installRequirements,
  [commands.explainLastFailedCommand]: explainLastFailedCommand,
  [commands.runAgain]: runAgain,
  [commands.explainEnvironment]: explainEnvironment,
  [commands.showActions]: showActions,
  [commands.selectInterpreter]: selectInterpreter,
  [commands.refresh]: refresh,
};
