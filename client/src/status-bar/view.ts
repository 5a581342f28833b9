import type { CommandId } from '../../../server/protocol/commands';
import type { EnvironmentReport } from '../../../server/protocol/environment';
import { type Answer, isView } from '../interpreter/environments';

/** What the status-bar item shows. */
export interface Badge {
  readonly text: string;
  /** Markdown; its command links name commands of `links` only. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
}

/** A command in the tooltip. */
export interface Link {
  readonly title: string;
  readonly command: CommandId;
}

/** Puts a sentence into the person's language. */
export type Translate = (message: string, ...args: string[]) => string;

/** The badge as a function of what is known; none while nothing is. */
export function badgeFor(answer: Answer | undefined, links: readonly Link[], t: Translate): Badge | undefined {
  if (answer === undefined) return undefined;
  const actions = links.map(({ title, command }) => `[${title}](command:${command})`).join(' · ');
  if (!isView(answer)) {
    return { text: `$(circle-slash) ${t('no Python')}`, tooltip: `${actions}\n\n${answer.problem}`, label: answer.problem };
  }
  const { badge, document, report } = answer;
  return {
    text: `${icon(report.externallyManaged)} ${badge}`,
    // first, because a long report is cut off
    tooltip: `${actions}\n\n---\n\n${document}`,
    label: labelOf(report, t),
  };
}

function icon(externallyManaged: boolean | null): string {
  if (externallyManaged === null) return '$(question)';
  return externallyManaged ? '$(lock)' : '$(check)';
}

function labelOf({ interpreter, externallyManaged, managedBy }: EnvironmentReport, t: Translate): string {
  const python = `Python ${interpreter.version}`.trim();
  if (externallyManaged === null) return t('{0}, not known whether externally managed', python);
  if (!externallyManaged) return t('{0}, not externally managed', python);
  return managedBy === undefined ? t('{0}, externally managed', python) : t('{0}, externally managed by {1}', python, managedBy);
}
