import { code, escaped } from '../report/markdown';
import type { Shadow } from './shadow';

/** What is told. */
interface Told {
  readonly python: string;
  readonly argument: string;
  readonly shadows: readonly Shadow[];
}

/** The answer as Markdown, for somebody who is about to override. */
export function documentOfShadows({ python, argument, shadows }: Told): string {
  const head = `### ${code(argument)}, forced into ${code(python)}`;
  if (shadows.length === 0) return [head, 'Everything it asks for is there already: pip would install nothing.', end].join('\n\n');
  const taken = shadows.filter(({ there }) => there !== undefined);
  const fresh = shadows.filter(({ there }) => there === undefined).map(({ name, version }) => `${escaped(name)} ${escaped(version)}`);
  return [
    head,
    ...(taken.length === 0 ? ['pip would install nothing that the system has already.'] : [sentence(taken), table(taken)]),
    ...(fresh.length === 0 ? [] : [`New to this Python: ${fresh.join(', ')}.`]),
    end,
  ].join('\n\n');
}

const end = 'Nothing was installed to find this out. A virtual environment takes all of it, and no program of the system notices.';

function sentence(taken: readonly Shadow[]): string {
  const what = taken.length === 1 ? 'one package that is' : `${taken.length} packages that are`;
  // Debian's pip installs into /usr/local, and removes nothing of /usr/lib/python3 (its sysconfig scheme posix_local)
  const beside = taken.every(({ there }) => there?.folder === '/usr/lib/python3/dist-packages');
  return beside
    ? `pip would install ${what} here already. The new ones would stand beside the system’s and be found first: from then on its programs use them too.`
    : `pip would install ${what} here already. As root it would replace files of the system’s packages, until those are updated and overwrite them again.`;
}

function table(taken: readonly Shadow[]): string {
  const rows = taken.map(({ name, version, there }) => [
    `${escaped(name)} ${escaped(version)}`,
    escaped(there?.version ?? ''),
    there?.owner ? code(there.owner.package) : 'no package',
    needed(there?.owner?.dependents ?? []),
  ]);
  return [['would be installed', 'is there', 'of the package', 'needed by'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const shown = 8;

function needed(names: readonly string[]): string {
  const more = names.length > shown ? ` and ${names.length - shown} more` : '';
  return names.length === 0 ? 'nothing that is installed' : `${names.slice(0, shown).map(code).join(', ')}${more}`;
}
