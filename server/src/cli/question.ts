import type { ShellName } from '../model/surface';

/** One line of `explain --jsonl`. */
export interface Asked {
  /** Any JSON, given back as it is. */
  readonly id: unknown;
  readonly command: string;
  readonly image?: string | undefined;
  readonly runner?: string | undefined;
  readonly python?: string | undefined;
  readonly user?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  readonly shell?: ShellName | undefined;
  readonly cwd?: string | undefined;
  readonly files?: Readonly<Record<string, string>> | undefined;
  readonly packages?: readonly string[] | undefined;
}

/** Why a line is not answered; with its number where it has no id. */
export type NotAsked = { readonly id: unknown; readonly error: string } | { readonly line: number; readonly error: string };

const shells: ReadonlySet<unknown> = new Set<ShellName>(['sh', 'bash', 'zsh', 'fish', 'pwsh', 'cmd']);

/** What each field must be. */
const fields: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  command: [isString, 'a string'],
  image: [isStringOrAbsent, 'a string'],
  runner: [isStringOrAbsent, 'a string'],
  python: [isStringOrAbsent, 'a string'],
  user: [isStringOrAbsent, 'a string'],
  env: [(value) => value === undefined || isTexts(value), 'an object of strings'],
  shell: [(value) => value === undefined || shells.has(value), 'sh, bash, zsh, fish or pwsh'],
  cwd: [isStringOrAbsent, 'a string'],
  files: [(value) => value === undefined || isTexts(value), 'an object of strings'],
  packages: [(value) => value === undefined || (Array.isArray(value) && value.every(isString)), 'a list of strings'],
};

/** Reads a line; what is wrong with it is said in words. `null` counts as not given. */
export function readQuestion(text: string, line: number): Asked | NotAsked {
  const value = parseObject(text);
  if (typeof value === 'string') return { line, error: value };
  const given: Record<string, unknown> = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
  const wrong = Object.entries(fields).find(([name, [fits]]) => !fits(given[name]));
  if (wrong) return { ...('id' in value ? { id: value.id } : { line }), error: `${wrong[0]} must be ${wrong[1][1]}` } as NotAsked;
  const { env, ...rest } = given;
  return { ...rest, id: value.id, variables: env } as unknown as Asked;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : 'not a JSON object';
  } catch (error) {
    if (error instanceof SyntaxError) return `not JSON: ${error.message}`;
    throw error;
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStringOrAbsent(value: unknown): boolean {
  return value === undefined || isString(value);
}

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isString);
}
