import type { Fix } from '../model/fix';
import { addPackage } from './shared/package-edits';
import { stageOf, stepAt } from './shared/stage';

/** Installs python3-venv, which brings ensurepip on Debian and Ubuntu. */
export const addVenvPackage: Fix = {
  id: 'add-venv-package',
  mends: ['missing-venv'],
  *offers(problem, scene) {
    if (problem.kind !== 'missing-venv' || scene.surface.id !== 'dockerfile') return;
    const job = stageOf(problem.job, scene);
    const step = job && stepAt(problem.span, job);
    if (!job || !step) return;
    const version = /python(3\.\d+)$/.exec(problem.invocation.interpreter ?? '')?.[1];
    for (const name of ['python3-venv', ...(version === undefined ? [] : [`python${version}-venv`])]) {
      for (const edits of addPackage(name, problem.span.start, step.span.start, job, scene)) yield { title: `Install ${name}`, edits };
    }
  },
};
