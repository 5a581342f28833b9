import { packageTool } from '../environments/package-tool';
import { fittingPackage } from '../fixes/shared/fitting-package';
import { distributionPackage, isApplication, isListed } from '../fixes/shared/projects';
import { type Want, wantOf } from '../fixes/shared/want';
import type { Invocation } from '../model/invocation';
import type { System } from '../model/system';
import type { Argument } from '../model/value';
import { quote } from './quote';

/** Something a person can do instead: a sentence, and the commands as people type them. */
export interface WayOut {
  readonly title: string;
  readonly commands: readonly string[];
}

/** The two or three best ways out of a verdict at a place, best first. Empty where nothing stands in the way. */
export function waysOut(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  if (invocation.verdict === 'refused') return invocation.action === 'uninstall' ? uninstalling(invocation, system) : installing(invocation, system);
  if (invocation.verdict === 'fails' && invocation.action === 'create-venv') return venvPackage(invocation, system);
  return [];
}

function installing(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  return [virtualEnvironment(invocation, system), ...application(invocation, system), ...ofDistribution(invocation, system)].slice(0, 3);
}

function virtualEnvironment(invocation: Invocation, system: System | undefined): WayOut {
  const wanted = wantedWords(invocation);
  const title = 'Install into a virtual environment';
  if (invocation.installer === 'uv') return { title, commands: ['uv venv', ['uv pip install', ...wanted].join(' ')] };
  const python = interpreterOf(invocation, system);
  const missing = python?.ensurepip === 'missing' ? packageCommand(invocation, system, 'venv') : [];
  return { title, commands: [...missing, 'python3 -m venv .venv', ['.venv/bin/pip install', ...wanted].join(' ')] };
}

/** What is asked for where all of it is projects by name; empty where it is not. */
function wants({ packages, requirementFiles }: Invocation): readonly Want[] {
  const all = packages.map(({ value }) => (typeof value === 'string' ? wantOf(value) : undefined));
  return requirementFiles.length === 0 && all.every((want) => want !== undefined) ? all : [];
}

/** pipx gives each application an environment of its own; it is nothing for requirement files or local projects. One name a call: older versions take no more. */
function application(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const projects = wants(invocation).map(({ project }) => project);
  const [first] = projects;
  if (first === undefined) return [];
  const pipx = system === undefined || Object.values(system.programs).includes('pipx') ? [] : packageCommand(invocation, system, 'pipx');
  const what = projects.length === 1 ? `${first} is a program you run` : 'these are programs you run';
  const title = projects.every(isApplication) ? `With pipx: ${what}` : `With pipx, if ${what} rather than a library you import`;
  return [{ title, commands: [...pipx, ...invocation.packages.map((word) => `pipx install ${wordOf(word)}`)] }];
}

/** Debian's packages are known by project and version; elsewhere names differ from PyPI's one time in three, so the command searches. */
function ofDistribution(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const { release } = system ?? {};
  const tool = toolOf(system);
  if (tool === undefined) return [];
  if (isListed(release)) {
    const found = wants(invocation).map((want) => fittingPackage(want, release));
    if (found.length === 0 || !found.every((name) => name !== undefined)) return [];
    return [{ title: "The distribution's own package, whose version fits", commands: [`${asRoot(tool, invocation)}${tool.install} ${found.join(' ')}`] }];
  }
  const [first] = wants(invocation);
  if (first === undefined || tool.search === undefined) return [];
  return [{ title: `The distribution's own package, if its version will do`, commands: [`${tool.search} ${first.project}`] }];
}

function uninstalling(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const tool = toolOf(system);
  const packages = wants(invocation).map(({ project }) => distributionPackage(project, system?.release)?.name ?? 'PACKAGE');
  const command = tool?.remove === undefined ? [] : [`${asRoot(tool, invocation)}${tool.remove} ${packages.join(' ') || 'PACKAGE'}`];
  return [{ title: 'Remove it with the package manager that installed it', commands: command }];
}

function venvPackage(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const commands = packageCommand(invocation, system, 'venv');
  return commands.length === 0 ? [] : [{ title: 'Install what creating virtual environments needs', commands }];
}

function toolOf(system: System | undefined) {
  return system?.release && packageTool(system.release);
}

/** The command that installs what Python itself lacks; none where no package of it is known. */
function packageCommand(invocation: Invocation, system: System | undefined, wanted: 'venv' | 'pipx'): readonly string[] {
  const tool = toolOf(system);
  const name = wanted === 'pipx' ? tool?.pipx : tool?.badge === 'apt' ? 'python3-venv' : 'python3';
  return tool === undefined || name === undefined ? [] : [`${asRoot(tool, invocation)}${tool.install} ${name}`];
}

function asRoot({ root }: { readonly root: boolean }, { user }: Invocation): string {
  return root && user !== 'root' ? 'sudo ' : '';
}

function interpreterOf({ interpreter }: Invocation, system: System | undefined) {
  return (
    system?.interpreters.find(({ executable, names }) => interpreter === executable || (interpreter !== undefined && names.includes(interpreter))) ??
    system?.interpreters[0]
  );
}

function wantedWords({ packages, requirementFiles }: Invocation): readonly string[] {
  return [...packages.map(wordOf), ...requirementFiles.flatMap((file) => ['-r', wordOf(file)])];
}

function wordOf({ value }: Argument): string {
  return typeof value === 'string' ? quote(value) : '…';
}
