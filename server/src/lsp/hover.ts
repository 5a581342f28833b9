import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedInvocation } from '../analysis/analyse';
import { describeRequirement } from '../analysis/describe-requirement';
import { offersFor } from '../analysis/offers';
import { waysOut } from '../analysis/ways-out';
import { offerLine, verdictLine } from '../analysis/words';
import type { Invocation } from '../model/invocation';
import type { Remembered } from './analyses';
import { stopIfCancelled } from './guard';
import { type Session, analysisOf } from './session';

type Open = Remembered & { readonly document: TextDocument };

/** `textDocument/hover`: what an installer call would do, why, and what to do instead. */
export function answerHover(session: Session): void {
  const answer = session.guard<HoverParams, Hover | null>('textDocument/hover', null, async (params, token) => {
    const known = await analysisOf(session, params.textDocument.uri);
    stopIfCancelled(token);
    if (known === undefined) return null;
    const offset = session.positions.offsetOf(known.document, params.position);
    const placed = invocationAt(known, offset);
    if (placed?.invocation.span === undefined) return requirementHover(session, known, offset);
    const kind = session.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    const value = session.client.markdown ? markdown(placed, known) : plain(placed, known);
    return { contents: { kind, value }, range: session.positions.rangeOf(known.document, placed.invocation.span) };
  });
  session.connection.onHover((params, token) => answer(params, token));
}

/** What a requirement is on this machine, where something is known of it. */
function requirementHover({ client, positions }: Session, { analysis, document }: Open, offset: number): Hover | null {
  const described = describeRequirement(offset, analysis);
  if (described === undefined || described.sentences.length === 0) return null;
  const { requirement, sentences } = described;
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const value = client.markdown ? [`**${escape(requirement.name)}**`, ...sentences.map(escape)].join('\n\n') : [requirement.name, ...sentences].join('\n');
  return { contents: { kind, value }, range: positions.rangeOf(document, requirement.nameSpan ?? requirement.span) };
}

/** The call written at an offset; of several (`sh -c`, loops) the shortest. */
function invocationAt({ analysis }: Remembered, offset: number): PlacedInvocation | undefined {
  const length = ({ invocation: { span } }: PlacedInvocation) => (span ? span.end - span.start : Number.POSITIVE_INFINITY);
  return analysis.invocations
    .filter(({ invocation: { span } }) => span !== undefined && span.start <= offset && offset <= span.end)
    .sort((a, b) => length(a) - length(b))[0];
}

function markdown(placed: PlacedInvocation, known: Remembered): string {
  const { invocation } = placed;
  const ways = waysFor(placed, known);
  const title = waysTitle(invocation);
  return [
    `**${escape(verdictLine(invocation))}**`,
    // first, because a long hover is cut off
    ...(ways.length > 0 ? [`${title}\n${ways.map((way) => `- ${escape(way)}`).join('\n')}`, 'Why:'] : []),
    invocation.reasons.map(({ message }) => `- ${escape(message)}`).join('\n'),
  ].join('\n\n');
}

function plain(placed: PlacedInvocation, known: Remembered): string {
  const ways = waysFor(placed, known);
  return [
    verdictLine(placed.invocation),
    ...(ways.length > 0 ? [waysTitle(placed.invocation), ...ways.map((way) => `- ${way}`), 'Why:'] : []),
    ...placed.invocation.reasons.map(({ message }) => `- ${message}`),
  ].join('\n');
}

function waysTitle({ verdict }: Invocation): string {
  return verdict === 'refused' || verdict === 'fails' ? 'Instead:' : 'Better:';
}

/** The edits on offer here, else what can be done in general. */
function waysFor({ invocation }: PlacedInvocation, { analysis, facts, options }: Remembered): readonly string[] {
  const about = analysis.findings.filter(({ problem }) => 'invocation' in problem && problem.invocation === invocation);
  // the one on the call itself before one on what was to help it
  const finding = about.find(({ span }) => span.start === invocation.span?.start) ?? about[0];
  const offers = finding === undefined ? [] : offersFor(finding, analysis, facts, options);
  if (offers.length > 0) return offers.map(offerLine);
  const system = analysis.scene?.jobs.find((job) => job.invocations.includes(invocation))?.system;
  return waysOut(invocation, system).map(({ title }) => title);
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
