import { applicationsByThemselves, standaloneApplications } from '../data/standalone-applications';
import type { Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import type { Invocation } from '../model/invocation';
import { normalizedName } from '../model/project-name';
import { addPackage } from './shared/package-edits';
import { type PlainCall, plainCall } from './shared/plain-call';
import { withParents } from './shared/stage';
import { indentationAt, insertion, keyword, lineEnd } from './shared/text-edits';

/** Applications go in with pipx, each into an environment of its own, with their commands in /usr/local/bin (pipx's documentation, PIPX_HOME). */
export const usePipx: Fix = {
  id: 'use-pipx',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    const plain = plainCall(problem, scene);
    if (!plain?.wanted.every(({ project }) => isOnItsOwn(project, plain, scene))) return;
    const { text } = scene.document;
    const { step, span, job, wanted } = plain;
    const next = lineEnd(text) + indentationAt(text, step.span.start);
    const variables = isSet('PIPX_BIN_DIR', plain, scene)
      ? []
      : [insertion(step.span.start, `${keyword('ENV', step.span.start, text)} PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin${next}`)];
    const install = { span, text: wanted.map(({ written }) => `pipx install ${written}`).join(' && ') };
    for (const packages of [[], ...addPackage('pipx', { before: span.start, at: step.span.start, user: 'root' }, job, scene)]) {
      yield { title: `Install ${wanted.map(({ project }) => project).join(' and ')} with pipx`, edits: [...packages, ...variables, install] };
    }
  },
};

/** Whether an application loses nothing in an environment of its own, going by what else pip installs on the way. */
function isOnItsOwn(project: string, { job }: PlainCall, scene: Scene): boolean {
  if (standaloneApplications.has(project)) return true;
  return applicationsByThemselves.has(project) && withParents(job, scene).every(({ invocations }) => invocations.every(isOfApplications));
}

function isOfApplications({ action, packages, requirementFiles }: Invocation): boolean {
  if (action !== 'install') return true;
  const projects = packages.map(({ value }) => normalizedName(/^[\w.-]*/.exec(String(value))?.[0] ?? ''));
  return requirementFiles.length === 0 && projects.every((name) => standaloneApplications.has(name) || applicationsByThemselves.has(name));
}

/** Whether a variable is set for an instruction, in its stage or one that it goes on from. */
function isSet(variable: string, { job, step }: PlainCall, scene: Scene): boolean {
  const steps = withParents(job, scene).flatMap((each) => each.job.steps);
  return steps.some((each) => each.kind === 'variable' && each.name === variable && each.span.end <= step.span.start);
}
