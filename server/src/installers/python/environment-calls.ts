import type { Argument } from '../../model/value';
import type { Call, Context } from '../../shell/context';

/** `venv.create(…)`, `create(…)` after an import of venv, `venv.EnvBuilder(…).create(…)`: with constants for all they are given. */
const create = /\b(?:venv\s*\.\s*)?(?:create\s*\(([^()]*)\)|EnvBuilder\s*\(([^()]*)\)\s*\.\s*create\s*\(([^()]*)\))/g;
const switches: Readonly<Record<string, string>> = { system_site_packages: '--system-site-packages', clear: '--clear', symlinks: '--symlinks' };

/** Makes the virtual environments that a Python text makes with the module venv. `surely`: whether what stands at a place runs. */
export function createEnvironments(text: string, call: Call, context: Context, surely: (at: number) => boolean): void {
  if (!/\bvenv\b/.test(text)) return;
  for (const { 1: plain, 2: options, 3: folder, index } of text.matchAll(create)) {
    const words = wordsOf([plain, options, folder].filter((part) => part !== undefined).join(','), call);
    if (words && surely(index))
      context.session.handlers.get('python -m venv')?.({ ...call, name: 'venv', arguments: words, asModule: true, ...pythonOf(call) }, context);
  }
}

function pythonOf({ path }: Call): { readonly python?: string } {
  return path === undefined ? {} : { python: path };
}

/** The words `python -m venv` would be given for the same; pip is left out unless it is asked for (CPython, Lib/venv, create). */
function wordsOf(list: string, call: Call): readonly Argument[] | undefined {
  const parts = list.split(',').map((part) => part.trim());
  const named = parts.flatMap((part) => /^(\w+)\s*=\s*(True|False)$/.exec(part)?.slice(1, 3).join('=') ?? []);
  const folder = parts.map((part) => /^(?:env_dir\s*=\s*)?(["'])([^"'\\]+)\1$/.exec(part)?.[2]).find((each) => each !== undefined);
  if (folder === undefined || named.length + 1 < parts.filter((part) => part !== '').length) return undefined;
  const options = named.flatMap((pair) => switches[pair.replace(/=True$/, '')] ?? []);
  const words = [...(named.includes('with_pip=True') ? [] : ['--without-pip']), ...options, folder];
  return words.map((value) => ({ value, span: call.program }));
}
