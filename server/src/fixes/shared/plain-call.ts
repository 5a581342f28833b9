import type { Scene } from '../../model/analysis';
import type { Problem } from '../../model/problem';
import { normalizedName } from '../../model/project-name';
import type { Span } from '../../model/span';
import { type Spot, stageOf, stepAt } from './stage';

/** A refused install of projects by name, with nothing to it that another tool would not understand. */
export interface PlainCall extends Spot {
  readonly span: Span;
  /** Name (PEP 503), what is asked of the version, and the word as written. */
  readonly wanted: readonly { readonly project: string; readonly specifier: string; readonly written: string }[];
}

/** Options that say nothing about what is installed, or where. */
const harmless =
  /^(-q+|--quiet|-v+|--verbose|--no-cache-dir|--no-cache|--user|--disable-pip-version-check|--no-input|--no-warn-script-location|--root-user-action=\w+|--progress-bar=\w+)$/;

/** The call of a problem as root in shell text, if it is that plain. */
export function plainCall(problem: Problem, scene: Scene): PlainCall | undefined {
  if (problem.kind !== 'refused-install' || scene.surface.id !== 'dockerfile') return undefined;
  const call = problem.invocation;
  const { span, program, arguments: words, requirementFiles, packages } = call;
  const job = stageOf(problem.job, scene);
  const step = job && stepAt(span, job);
  if (!job || !span || step?.kind !== 'shell' || call.user !== 'root' || call.installer !== 'pip' || call.action !== 'install') return undefined;
  if (program?.start !== span.start || packages.length === 0 || requirementFiles.length > 0) return undefined;
  const others = words.filter(({ value }) => !['-m', 'pip', 'install'].includes(String(value)) && !packages.some((each) => each.value === value));
  if (!others.every(({ value }) => typeof value === 'string' && harmless.test(value))) return undefined;
  const wanted = packages.map(({ value, span: at }) => {
    const written = at ? scene.document.text.slice(at.start, at.end) : '';
    if (written.replace(/^(["'])(.*)\1$/, '$2') !== value) return undefined; // a variable
    const [, name, specifier = ''] = /^([A-Za-z0-9][\w.-]*?)((?:[<>=!~]=?=?[\d.]+,?)*)$/.exec(typeof value === 'string' ? value : '') ?? [];
    return name === undefined ? undefined : { project: normalizedName(name), specifier, written };
  });
  return wanted.every((each) => each !== undefined) ? { job, call, step, span, wanted } : undefined;
}
