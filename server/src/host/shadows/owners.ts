import { type PackageDatabase, packageDatabases } from '../../data/package-owners';
import type { OperatingSystem } from '../operating-system';
import { run } from '../run';

/** A distribution's package, and those that need it. */
export interface Owner {
  readonly package: string;
  readonly dependents: readonly string[];
}

/** Whose a file is, by the distribution's own database; `undefined`: nobody's, or it cannot be asked. */
export async function ownerOf(path: string, project: string, os: OperatingSystem): Promise<Owner | undefined> {
  const database = [os.id, ...os.like].map((id) => packageDatabases[id]).find((each) => each !== undefined);
  const name =
    database &&
    database.ownerIn.exec(
      await ask(
        database,
        database.owner.map((word) => word.replace('PATH', () => path)),
      ),
    )?.[1];
  if (!database || name === undefined) return undefined;
  const question = database.dependents.map((word) => word.replace('NAME', () => name).replace('PROJECT', () => project));
  return { package: name, dependents: dependentsIn(await ask(database, question), name, database.answers) };
}

async function ask({ program }: PackageDatabase, args: readonly string[]): Promise<string> {
  const ran = await run(program, args, { limit: 10_000, cwd: '/', environment: { ...process.env, LC_ALL: 'C' } });
  return ran.kind === 'ended' ? ran.output : '';
}

/** The packages an answer lists, without the one that was asked for. */
export function dependentsIn(output: string, name: string, answers: PackageDatabase['answers']): string[] {
  return [...new Set(listed(output, name, answers))].filter((each) => each !== name && each !== '').sort();
}

function listed(output: string, name: string, answers: PackageDatabase['answers']): string[] {
  if (answers === 'required-by') return (/^Required By\s*:\s*(.*)$/m.exec(output)?.[1] ?? '').split(/\s+/).filter((each) => each !== 'None');
  const lines = output.split('\n');
  if (answers === 'dpkg') return lines.flatMap((line) => dependentIn(line, name));
  // apk begins with a sentence and says versions; rpm says "no package requires …"
  return lines.filter((line) => /^[\w.+-]+$/.test(line)).map((line) => line.replace(/-\d[\w.]*-r\d+$/, ''));
}

/** `pipx<TAB>ii <TAB>python3:any, python3-userpath (>= 1.6), a | b` */
function dependentIn(line: string, name: string): string[] {
  const [dependent = '', status = '', depends = ''] = line.split('\t');
  const names = depends.split(/[,|]/).map((each) => /^[a-z0-9][a-z0-9+.-]*/.exec(each.trim())?.[0]);
  return status.startsWith('ii') && names.includes(name) ? [dependent] : [];
}
