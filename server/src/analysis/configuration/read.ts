import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { type ProjectSettings, readProjectSettings } from './settings';

/** A project's configuration, and what is wrong with it. */
export interface Configuration {
  /** The file's path. */
  readonly path: string;
  readonly settings: ProjectSettings;
  readonly problems: readonly string[];
}

/** Files a configuration may stand in, the first first. */
export const configurationNames = ['.pep668.json', 'pyproject.toml'] as const;

/** Reads `.pep668.json`, or `[tool.pep668]` of a pyproject.toml; `undefined` where that has no such table. */
export function readConfiguration(path: string, text: string): Configuration | undefined {
  const isJson = path.endsWith('.json');
  // parsing costs, and most pyproject.toml say nothing of this
  if (!isJson && !/\bpep668\b/.test(text)) return undefined;
  try {
    const section: unknown = isJson ? JSON.parse(text.replace(/^\uFEFF/, '')) : sectionOf(text);
    return section === undefined ? undefined : { path, ...readProjectSettings(section) };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return { path, ...readProjectSettings(undefined), problems: [`this is no ${isJson ? 'JSON' : 'TOML'}: ${error.message}`] };
  }
}

function sectionOf(text: string): unknown {
  const { tool } = getStaticTOMLValue(parseTOML(text)) as { readonly tool?: { readonly pep668?: unknown } };
  return tool?.pep668;
}
