import type { Handler } from '../../shell/context';
import { basename } from '../../shell/paths';
import { hole } from '../../shell/values';
import { parseConda } from './parse';
import { runElsewhere } from '../projects/run-elsewhere';
import { record } from '../record';

const changing = new Set(['install', 'update', 'upgrade', 'remove', 'uninstall', 'create', 'env create', 'env update']);

/** `conda`, `mamba`, `micromamba`: none looks at a marker. After `activate`, PATH begins with an environment that is not followed. */
export const conda: Handler = (call, context) => {
  const asked = parseConda(call.arguments);
  const { variables } = context.process;
  if (asked.command === 'activate') {
    variables.set('PATH', hole('a conda environment is active, which is not followed'), true);
    variables.set('CONDA_PREFIX', hole('which conda environment is active is not known'), true);
  } else if (asked.command === 'run') return runElsewhere(asked.runs, 'the conda environment is not followed', call, context);
  else if (changing.has(asked.command ?? '')) {
    const action = /remove|uninstall/.test(asked.command ?? '') ? 'uninstall' : asked.action === 'create-venv' ? 'create-venv' : 'install';
    const reasons = [{ message: 'conda does not look at the EXTERNALLY-MANAGED file, and its Pythons have none', span: call.program }];
    record({ installer: basename(call.name), action, verdict: 'allowed', reasons, packages: asked.packages }, call, context);
  }
  return 'likely';
};
