import { activations } from '../../data/activations';
import type { Context } from '../../shell/context';
import type { Node } from '../../shell/node';
import type { Python } from '../../shell/virtual-environment';

/** What a new virtual environment gets. */
export interface NewEnvironment {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly python: Python;
  /** Version of the pip put into it; `undefined`: none. */
  readonly pip: string | undefined;
  readonly systemSitePackages: boolean;
  readonly owner: string | undefined;
}

/** Puts a virtual environment's files where they will stand: CPython's `venv`, and `virtualenv`, which does the same. */
export function createEnvironment(made: NewEnvironment, { world }: Context): void {
  const { folder, python, owner } = made;
  const { interpreter } = python;
  const [, minor = ''] = /^(\d+\.\d+)/.exec(interpreter.version) ?? [];
  const own = owner === undefined ? {} : { owner };
  const put = (path: string, node: Node) => world.files.set(`${folder}/${path}`, { ...node, ...own } as Node);
  if (world.files.what(folder).kind !== 'directory') world.files.set(folder, { kind: 'directory', complete: true, ...own });
  put('pyvenv.cfg', { kind: 'file', text: configuration(made) });
  put('bin', { kind: 'directory', complete: true });
  put('lib', { kind: 'directory', complete: false });
  for (const { name, text, quote } of activations)
    put(name, { kind: 'file', text: text.replace('PREFIX', () => folder.replaceAll("'", quote)), executable: false });
  for (const name of ['activate.csh', 'Activate.ps1']) put(`bin/${name}`, { kind: 'file', executable: false });
  for (const name of ['python', 'python3', ...(minor === '' ? [] : [`python${minor}`])]) put(`bin/${name}`, { kind: 'link', to: interpreter.executable });
  if (made.pip !== undefined) {
    for (const name of ['pip', 'pip3', ...(minor === '' ? [] : [`pip${minor}`])])
      put(`bin/${name}`, { kind: 'file', runs: { program: 'pip', python: `${folder}/bin/python3` } });
    world.setModule(folder, 'pip', made.pip);
  }
}

function configuration({ python, systemSitePackages }: NewEnvironment): string {
  const { executable, version } = python.interpreter;
  return `home = ${executable.slice(0, executable.lastIndexOf('/'))}\ninclude-system-site-packages = ${systemSitePackages}\nversion = ${version}\n`;
}
