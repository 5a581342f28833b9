import { absolute } from '../../shell/access';
import type { Context } from '../../shell/context';
import { dirname } from '../../shell/paths';
import { known } from '../../shell/values';
import type { Truth } from '../truth';
import type { UvSettings } from './parse';

/**
 * The settings of uv's pip commands as far as they decide: of the folder or one above it, else the user's, else the
 * system's (uv-settings, FilesystemOptions). Files nobody spoke of are taken not to be there.
 */
export function uvSettings(context: Context): UvSettings {
  const { process } = context;
  if (process.variables.exportedValue('UV_NO_CONFIG') !== undefined) return {};
  const texts = [ofProject(context), ...['~/.config/uv/uv.toml', '/etc/uv/uv.toml'].map((path) => read(path, 'pip', context))];
  const merged: { -readonly [K in keyof UvSettings]: UvSettings[K] } = {};
  for (const found of texts.reverse()) Object.assign(merged, found);
  return merged;
}

function ofProject(context: Context): UvSettings | undefined {
  const cwd = known(context.process.cwd);
  for (let folder = cwd; folder !== undefined; folder = folder === '/' ? undefined : dirname(folder)) {
    const at = folder === '/' ? '' : folder;
    const found = read(`${at}/uv.toml`, 'pip', context) ?? read(`${at}/pyproject.toml`, 'tool.uv.pip', context);
    if (found) return found;
  }
  return undefined;
}

/** One file's table; `undefined` where there is no such file, or no such table in a pyproject.toml. */
function read(path: string, table: string, context: Context): UvSettings | undefined {
  const home = known(context.process.variables.get('HOME'));
  const full = path.startsWith('~/') ? home && `${home}${path.slice(1)}` : absolute(path, context);
  const node = full === undefined ? undefined : context.world.files.what(full);
  if (node?.kind !== 'file') return undefined;
  const text = known(node.text);
  // a project's file rarely holds them, one of uv's own is there to hold something
  if (text === undefined) return table === 'pip' ? { breakSystemPackages: 'unknown' } : undefined;
  const lines = sectionOf(text, table);
  if (lines === undefined) return table === 'pip' ? {} : undefined;
  return { ...flag(lines, 'break-system-packages', 'breakSystemPackages'), ...flag(lines, 'system', 'system') };
}

/** The text of a TOML table, up to the next one. */
function sectionOf(text: string, table: string): string | undefined {
  const parts = text.split(/^[ \t]*\[([^\]\n]+)\][ \t]*(?:#.*)?$/m);
  const at = parts.findIndex((part, index) => index % 2 === 1 && part.replace(/\s/g, '') === table);
  return at < 0 ? undefined : parts[at + 1];
}

function flag(lines: string, key: string, name: 'breakSystemPackages' | 'system'): { readonly [K in typeof name]?: Truth } {
  const value = new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*(true|false)\\b`, 'm').exec(lines)?.[1];
  return value === undefined ? {} : { [name]: value === 'true' };
}
