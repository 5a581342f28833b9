import type { Finding } from '../model/analysis';
import type { Span } from '../model/span';
import type { RequirementLine } from '../model/surface';
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
    if (finding.problem.kind === 'unmanaged-requirements') return installFile(finding, document.text);
    if (finding.problem.kind !== 'application-requirement') return [];
    const line = lines.get(finding.span.start);
    return line?.name === undefined ? [] : installApplication(finding, line.name, line);
  });
}

/** On top of the file: it is the whole of it that is installed. */
function installFile(finding: Finding, text: string): Proposal[] {
  const end = text.search(/\r|\n|$/);
  return [{ kind: 'install-file', span: { start: 0, end }, title: 'Install this file into a virtual environment', finding }];
}

function installApplication(finding: Finding, name: string, { extras = '', specifier }: RequirementLine): Proposal[] {
  const requirement = `${name}${extras}${specifier}`.replace(/\s+/g, '');
  return [{ kind: 'install-application', span: finding.span, title: `Install ${name} with pipx`, requirement, finding }];
}
