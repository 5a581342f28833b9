import { fixes } from '../../fixes';
import type { Severity } from '../../model/problem';
import { ruleKinds } from '../rule-book';

/** What a rule's findings weigh, or that it says nothing. */
export type Level = Severity | 'off';

/** What a project says of itself: the settings of the section `pep668` that are no matter of one machine or editor. */
export interface ProjectSettings {
  /** By rule: one level, or levels by path pattern, of which the first that fits counts. */
  readonly rules: Readonly<Record<string, Level | Readonly<Record<string, Level>>>>;
  readonly 'fixes.prefer': readonly string[];
  readonly images: Readonly<Record<string, string>>;
  readonly 'dockerfile.buildArgs': Readonly<Record<string, string>>;
  /** Empty: none. */
  readonly 'dockerfile.target': string;
}

/** A section as it was read: what is wrong in it is named, and left out. */
export interface ReadSettings {
  readonly settings: ProjectSettings;
  readonly problems: readonly string[];
}

/** A project that says nothing. */
export const noSettings: ProjectSettings = { rules: {}, 'fixes.prefer': [], images: {}, 'dockerfile.buildArgs': {}, 'dockerfile.target': '' };

const levels: ReadonlySet<unknown> = new Set<Level>(['error', 'warning', 'information', 'hint', 'off']);
const levelWords = 'error, warning, information, hint or off';

/** Reads a section, with keys as a tree or with dots. Never throws. */
export function readProjectSettings(section: unknown): ReadSettings {
  const problems: string[] = [];
  if (section === undefined || section === null) return { settings: noSettings, problems };
  if (!isTable(section)) return { settings: noSettings, problems: ['the settings are no table of names and values'] };
  const given = flattened(section);
  for (const name of given.keys())
    if (!Object.hasOwn(noSettings, name)) problems.push(`there is no setting ${name}; there are ${Object.keys(noSettings).join(', ')}`);
  const report = (message: string) => void problems.push(message);
  const settings: ProjectSettings = {
    rules: readRules(given.get('rules'), report),
    'fixes.prefer': readPrefer(given.get('fixes.prefer'), report),
    images: readTexts('images', given.get('images'), report),
    'dockerfile.buildArgs': readTexts('dockerfile.buildArgs', given.get('dockerfile.buildArgs'), report),
    'dockerfile.target': readText('dockerfile.target', given.get('dockerfile.target'), report),
  };
  return { settings, problems };
}

type Report = (message: string) => void;

/** Settings by their dotted names. */
function flattened(section: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const groups = new Set(Object.keys(noSettings).flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])));
  return new Map(
    Object.entries(section).flatMap(([name, value]): (readonly [string, unknown])[] => {
      if (name === '$schema') return [];
      return groups.has(name) && isTable(value) ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each] as const) : [[name, value]];
    }),
  );
}

function readRules(value: unknown, report: Report): ProjectSettings['rules'] {
  return pick('rules', value, report, (kind, level): level is ProjectSettings['rules'][string] => {
    if (!ruleKinds.includes(kind)) report(`rules.${kind}: there is no such rule; there are ${ruleKinds.join(', ')}`);
    else if (levels.has(level) || (isTable(level) && Object.values(level).every((each) => levels.has(each)))) return true;
    else report(`rules.${kind} must be ${levelWords}, or such a level for each pattern of paths`);
    return false;
  });
}

function readPrefer(value: unknown, report: Report): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) report('fixes.prefer must be a list of strategies');
  const known = fixes.map(({ id }) => id);
  return (Array.isArray(value) ? value : []).filter((id): id is string => {
    if (!known.includes(id)) report(`fixes.prefer: there is no strategy ${String(id)}; there are ${known.join(', ')}`);
    return known.includes(id);
  });
}

function readTexts(name: string, value: unknown, report: Report): Readonly<Record<string, string>> {
  return pick(name, value, report, (key, text): text is string => {
    if (typeof text !== 'string') report(`${name}.${key} must be a text`);
    return typeof text === 'string';
  });
}

function readText(name: string, value: unknown, report: Report): string {
  if (value !== undefined && typeof value !== 'string') report(`${name} must be a text`);
  return typeof value === 'string' ? value : '';
}

function pick<T>(name: string, value: unknown, report: Report, accept: (key: string, each: unknown) => each is T): Readonly<Record<string, T>> {
  if (value === undefined) return {};
  if (!isTable(value)) {
    report(`${name} must be a table of names and values`);
    return {};
  }
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => accept(entry[0], entry[1])));
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
