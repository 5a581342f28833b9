import type { Scene } from '../../model/analysis';
import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { isRefusal, type Spot, stageOf, stepAt } from './stage';
import { harmlessOption, type Want, wantOf } from './want';

/** A refused install of projects by name, with nothing to it that another tool would not understand. */
export interface PlainCall extends Spot {
  readonly span: Span;
  /** What is asked for, with the word as written. */
  readonly wanted: readonly (Want & { readonly written: string })[];
}

/** The call of a problem as root in shell text, if it is that plain. */
export function plainCall(problem: Problem, scene: Scene): PlainCall | undefined {
  if (!isRefusal(problem) || scene.surface.id !== 'dockerfile') return undefined;
  const call = problem.invocation;
  const { span, program, arguments: words, requirementFiles, packages } = call;
  const job = stageOf(problem.job, scene);
  const step = job && stepAt(span, job);
  if (!job || !span || step?.kind !== 'shell' || call.user !== 'root' || call.installer !== 'pip') return undefined;
  if (program?.start !== span.start || packages.length === 0 || requirementFiles.length > 0) return undefined;
  const others = words.filter(({ value }) => !['-m', 'pip', 'install'].includes(String(value)) && !packages.some((each) => each.value === value));
  if (!others.every(({ value }) => typeof value === 'string' && harmlessOption.test(value))) return undefined;
  const wanted = packages.map(({ value, span: at }) => {
    const written = at ? scene.document.text.slice(at.start, at.end) : '';
    if (written.replace(/^(["'])(.*)\1$/, '$2') !== value) return undefined; // a variable
    const want = typeof value === 'string' ? wantOf(value) : undefined;
    return want && { ...want, written };
  });
  return wanted.every((each) => each !== undefined) ? { job, call, step, span, wanted } : undefined;
}
