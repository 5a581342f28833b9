import type { Finding } from '../model/analysis';
import type { Span } from '../model/span';
import type { Project, RequirementLine } from '../model/surface';
import type { Analysis } from './analyse';

/** Something that helps, but is no edit of the text: an editor runs it if it can. */
export type Proposal = { readonly span: Span; readonly title: string; readonly finding: Finding } & (
  | { readonly kind: 'install-file' }
  /** `requirement`: what pipx is given, checked to be a requirement and nothing else. */
  | { readonly kind: 'install-application'; readonly requirement: string }
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

/** On top of the file: it is the whole of it that is installed. A project only if pip can build it; one that has a tool of its own is the tool's. */
function installFile(finding: Finding, text: string, project: Project | undefined): Proposal[] {
  if (project && (!project.buildable || project.tool !== undefined)) return [];
  const title = `Install this ${project ? 'project' : 'file'} into a virtual environment`;
  return [{ kind: 'install-file', span: { start: 0, end: text.search(/\r|\n|$/) }, title, finding }];
}

function installApplication(finding: Finding, name: string, { extras = '', specifier }: RequirementLine): Proposal[] {
  const requirement = `${name}${extras}${specifier}`.replace(/\s+/g, '');
  return [{ kind: 'install-application', span: finding.span, title: `Install ${name} with pipx`, requirement, finding }];
}
