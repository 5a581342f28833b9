import { fits } from '../fixes/shared/fits';
import { distributionPackage } from '../fixes/shared/projects';
import type { Finding } from '../model/analysis';
import type { Span } from '../model/span';
import type { Project, RequirementLine } from '../model/surface';
import type { Analysis } from './analyse';

/** Something that helps, but is no edit of the text: an editor runs it if it can. */
export type Proposal = {
  readonly title: string;
  /** What it is about: offered there. */
  readonly span: Span;
  /** Where it stands in sight; absent where that would be too much. */
  readonly lens?: Span;
  /** The finding it helps with. */
  readonly finding?: Finding;
} & (
  | { readonly kind: 'install-file' }
  /** `requirement`: what the installer is given, checked to be a requirement and nothing else. */
  | { readonly kind: 'install-application' | 'install-package'; readonly requirement: string }
);

/** What can be done about the findings of a document beside editing it. */
export function proposalsFor({ document, findings, scene }: Analysis): readonly Proposal[] {
  const lines = new Map((scene?.extraction.requirements ?? []).map((line) => [line.nameSpan?.start, line]));
  return findings.flatMap((finding): Proposal[] => {
    if (finding.problem.kind === 'unmanaged-requirements') return installFile(finding, document.text, scene?.extraction.project);
    if (finding.problem.kind !== 'application-requirement') return [];
    const line = lines.get(finding.span.start);
    return line?.name === undefined ? [] : installApplication(finding, line.name, line);
  });
}

/**
 * The distribution's package of the one requirement there, where its version will do and the active interpreter is the
 * distribution's: any other would not see it.
 */
export function packageProposals({ scene }: Analysis, at: Span): readonly Proposal[] {
  const { active, system } = scene?.facts.machine ?? {};
  if (!scene || active?.externallyManaged !== true || active.kind !== 'system') return [];
  const [line, another] = scene.extraction.requirements.filter(({ span, file }) => file === undefined && span.start <= at.end && at.start <= span.end);
  if (line?.name === undefined || another || line.extras || line.url || line.constraint) return [];
  const found = distributionPackage(line.name, system?.release);
  if (!found || !fits(found.version, line.specifier)) return [];
  const title = `Install the distribution's package ${found.name} (${found.version})`;
  return [{ kind: 'install-package', span: line.span, title, requirement: written(line.name, line) }];
}

/** On top of the file: it is the whole of it that is installed. A project only if pip can build it; one that has a tool of its own is the tool's. */
function installFile(finding: Finding, text: string, project: Project | undefined): Proposal[] {
  if (project && (!project.buildable || project.tool !== undefined)) return [];
  const title = `Install this ${project ? 'project' : 'file'} into a virtual environment`;
  return [{ kind: 'install-file', span: finding.span, lens: { start: 0, end: text.search(/\r|\n|$/) }, title, finding }];
}

function installApplication(finding: Finding, name: string, line: RequirementLine): Proposal[] {
  const { span } = finding;
  return [{ kind: 'install-application', span, lens: span, title: `Install ${name} with pipx`, requirement: written(name, line), finding }];
}

function written(name: string, { extras = '', specifier }: RequirementLine): string {
  return `${name}${extras}${specifier}`.replace(/\s+/g, '');
}
