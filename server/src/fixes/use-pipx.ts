import type { Fix } from '../model/fix';
import { addPackage } from './shared/package-edits';
import { plainCall } from './shared/plain-call';
import { isApplication } from './shared/projects';
import { indentationAt, insertion, keyword, lineEnd } from './shared/text-edits';

/** Applications go in with pipx, each into an environment of its own, with their commands in /usr/local/bin (pipx's documentation, PIPX_HOME). */
export const usePipx: Fix = {
  id: 'use-pipx',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    const plain = plainCall(problem, scene);
    if (!plain?.wanted.every(({ project }) => isApplication(project))) return;
    const { text } = scene.document;
    const { step, span, job, wanted } = plain;
    const next = lineEnd(text) + indentationAt(text, step.span.start);
    const variables = text.includes('PIPX_BIN_DIR')
      ? []
      : [insertion(step.span.start, `${keyword('ENV', step.span.start, text)} PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin${next}`)];
    const install = { span, text: wanted.map(({ written }) => `pipx install ${written}`).join(' && ') };
    for (const packages of [[], ...addPackage('pipx', { before: span.start, at: step.span.start, user: 'root' }, job, scene)]) {
      yield { title: `Install ${wanted.map(({ project }) => project).join(' and ')} with pipx`, edits: [...packages, ...variables, install] };
    }
  },
};
