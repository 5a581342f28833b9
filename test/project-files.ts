import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of a file of the project. */
export function read(path: string): string {
  return readFileSync(path, 'utf8');
}

/** A JSON file of the project. */
export function readJson<T>(path: string): T {
  return JSON.parse(read(path)) as T;
}

/** Names in a folder without their ending; `ending` picks the files that have it. */
export function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** Names of the folders in a folder. */
export function foldersIn(folder: string): readonly string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Paths of all files below folders, without what is built or installed. */
export function filesBelow(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
  );
}

/** Names at the top that are no part of the project: `/name/` lines of .gitignore. */
export function ignoredAtTop(): readonly string[] {
  return ['.git', ...[...read('.gitignore').matchAll(/^\/([^/\n]+)\/?$/gm)].map(([, name = '']) => name)];
}

/** Lines a project's tsconfig may refer to, as folder names: `../model` is `model`. */
export function referencesOf(folder: string): readonly string[] {
  const { references } = readJson<{ references: readonly { path: string }[] }>(join(folder, 'tsconfig.json'));
  return references.map(({ path }) => path.split('/').at(-1) ?? '').sort();
}

interface LintOverride {
  readonly files: readonly string[];
  readonly rules: { readonly 'no-restricted-imports'?: readonly [string, { readonly patterns: readonly { readonly regex: string }[] }] };
}

/** Folders of server/src that lint forbids the files of one to import. */
export function lintForbids(folder: string): readonly string[] {
  const { overrides } = readJson<{ overrides: readonly LintOverride[] }>('.oxlintrc.json');
  const override = overrides.find(({ files }) => files.length === 1 && files[0] === `server/src/${folder}/**/*.ts`);
  const patterns = override?.rules['no-restricted-imports']?.[1].patterns ?? [];
  return [...(/\)\+\(([a-z|]+)\)/.exec(patterns[0]?.regex ?? '')?.[1]?.split('|') ?? [])].sort();
}

/** A glob of VS Code (`**`, `*`, `{a,b}`) as a regular expression. */
export function globExpression(glob: string): RegExp {
  const sources: Readonly<Record<string, string>> = { '**/': '(.*/)?', '*': '[^/]*', '{': '(', '}': ')', ',': '|', '.': '\\.' };
  return new RegExp(`^${glob.replace(/\*\*\/|[*{},.]/g, (piece) => sources[piece] ?? piece)}$`);
}
