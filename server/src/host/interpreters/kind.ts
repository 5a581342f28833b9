import { join } from 'node:path';
import { isFile } from '../files';

// Where each tool keeps its Pythons.
const places: readonly (readonly [RegExp, string])[] = [
  [/[\\/]\.?pyenv[\\/](?:pyenv-win[\\/])?versions[\\/]/, 'pyenv'],
  [/[\\/]uv[\\/]python[\\/]/, 'uv'],
  [/[\\/](?:Cellar|homebrew|linuxbrew|\.linuxbrew)[\\/]/, 'homebrew'],
  [/^\/usr\/local\/opt\/python/, 'homebrew'],
  [/[\\/]\.?asdf[\\/]installs[\\/]/, 'asdf'],
  [/[\\/]mise[\\/]installs[\\/]/, 'mise'],
  [/^\/nix\/store\//, 'nix'],
  [/^\/Library\/Frameworks\/Python\.framework\//, 'python.org'],
  [/CommandLineTools|Xcode\.app/, 'xcode'],
  [/hostedtoolcache/, 'tool-cache'],
  [/[\\/]msys(?:64|32)?[\\/]|[\\/](?:mingw64|mingw32|ucrt64|clang64|clangarm64)[\\/]bin[\\/]/i, 'msys2'],
  [/[\\/]WindowsApps[\\/]/, 'windows-store'],
  [/^\/usr\/local\//, 'local'],
];

/** What kind of interpreter an executable is, by where it stands. */
export function kindOf(executable: string, prefix: string, virtual: boolean): string {
  if (virtual) return 'venv';
  if (isFile(join(prefix, 'conda-meta', 'history'))) return 'conda';
  const found = places.find(([pattern]) => pattern.test(executable));
  if (found) return found[1];
  return /^\/usr\/(?:s?bin|lib)/.test(executable) ? 'system' : 'other';
}
