import { fittingPackage } from '../fixes/shared/fitting-package';
import { isApplication, isListed } from '../fixes/shared/projects';
import { type Want, wantOf } from '../fixes/shared/want';
import type { Invocation } from '../model/invocation';
import type { Release, System } from '../model/system';
import type { Argument } from '../model/value';

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
  return [virtualEnvironment(invocation, system), ...application(invocation, system), ...distributionPackage(invocation, system)].slice(0, 3);
}

function virtualEnvironment(invocation: Invocation, system: System | undefined): WayOut {
  const wanted = wantedWords(invocation);
  const title = 'Install into a virtual environment';
  if (invocation.installer === 'uv') return { title, commands: ['uv venv', ['uv pip install', ...wanted].join(' ')] };
  const python = interpreterOf(invocation, system);
  const missing = python?.ensurepip === 'missing' ? packageCommand(invocation, system, ['venv']) : [];
  return { title, commands: [...missing, 'python3 -m venv .venv', ['.venv/bin/pip install', ...wanted].join(' ')] };
}

/** What is asked for where all of it is projects by name; empty where it is not. */
function wants({ packages, requirementFiles }: Invocation): readonly Want[] {
  const all = packages.map(({ value }) => (typeof value === 'string' ? wantOf(value) : undefined));
  return requirementFiles.length === 0 && all.every((want) => want !== undefined) ? all : [];
}

/** pipx gives each application an environment of its own; it is nothing for requirement files or local projects. */
function application(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const names = invocation.packages.map(({ value }) => value);
  if (names.length === 0 || invocation.requirementFiles.length > 0 || !names.every(isProjectName)) return [];
  const pipx = system === undefined || Object.values(system.programs).includes('pipx') ? [] : packageCommand(invocation, system, ['pipx']);
  const what = names.length === 1 ? `${nameOf(names[0] ?? '')} is a program you run` : 'these are programs you run';
  const title = names.every((name) => isApplication(nameOf(name))) ? `With pipx: ${what}` : `With pipx, if ${what} rather than a library you import`;
  return [{ title, commands: [...pipx, `pipx install ${names.map(quote).join(' ')}`] }];
}

/** Debian's packages are known by project and version; elsewhere names differ from PyPI's one time in three, so the command searches. */
function distributionPackage(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const { release } = system ?? {};
  if (isListed(release)) {
    const found = wants(invocation).map(({ project, specifier }) => fittingPackage(project, specifier, release));
    if (found.length === 0 || !found.every((name) => name !== undefined)) return [];
    return [{ title: "The distribution's own package, whose version fits", commands: [`${asRoot(invocation)}apt install ${found.join(' ')}`] }];
  }
  const first = invocation.packages.map(({ value }) => value).find(isProjectName);
  const search = managerOf(system)?.search;
  if (first === undefined || search === undefined || invocation.requirementFiles.length > 0) return [];
  return [{ title: `The distribution's own package, if its version will do`, commands: [`${search} ${quote(nameOf(first))}`] }];
}

function uninstalling(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const remove = managerOf(system)?.remove;
  const command = remove === undefined ? [] : [`${asRoot(invocation)}${remove} PACKAGE`];
  return [{ title: 'Remove it with the package manager that installed it', commands: command }];
}

function venvPackage(invocation: Invocation, system: System | undefined): readonly WayOut[] {
  const commands = packageCommand(invocation, system, ['venv']);
  return commands.length === 0 ? [] : [{ title: 'Install what creating virtual environments needs', commands }];
}

interface Manager {
  readonly search: string;
  readonly install: string;
  readonly remove: string;
}

const apt: Manager = { search: 'apt search --names-only', install: 'apt install', remove: 'apt remove' };
const apk: Manager = { search: 'apk search', install: 'apk add', remove: 'apk del' };
const dnf: Manager = { search: 'dnf search', install: 'dnf install', remove: 'dnf remove' };
const pacman: Manager = { search: 'pacman -Ss', install: 'pacman -S', remove: 'pacman -R' };
const zypper: Manager = { search: 'zypper search', install: 'zypper install', remove: 'zypper remove' };
const xbps: Manager = { search: 'xbps-query -Rs', install: 'xbps-install', remove: 'xbps-remove' };

const managers: Readonly<Record<string, Manager>> = {
  ...{ debian: apt, ubuntu: apt, alpine: apk, wolfi: apk, fedora: dnf, rhel: dnf, amazonlinux: dnf },
  ...{ archlinux: pacman, 'opensuse-leap': zypper, 'opensuse-tumbleweed': zypper, void: xbps },
};

function managerOf(system: System | undefined): Manager | undefined {
  return system?.release && managers[system.release.distribution];
}

/** The command that installs what Python itself lacks; none where the distribution is not known. */
function packageCommand(invocation: Invocation, system: System | undefined, wanted: readonly ('venv' | 'pipx')[]): readonly string[] {
  const install = managerOf(system)?.install;
  if (install === undefined || system?.release === undefined) return [];
  return [`${asRoot(invocation)}${install} ${wanted.map((name) => packageName(name, system.release)).join(' ')}`];
}

function packageName(wanted: 'venv' | 'pipx', release: Release | undefined): string {
  if (wanted === 'venv') return release?.distribution === 'debian' || release?.distribution === 'ubuntu' ? 'python3-venv' : 'python3';
  return release?.distribution === 'archlinux' ? 'python-pipx' : 'pipx';
}

function asRoot({ user }: Invocation): string {
  return user === 'root' ? '' : 'sudo ';
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

function isProjectName(value: Argument['value']): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w.-]*(\[[\w,-]*\])?([=<>!~].*)?$/.test(value) && !/\.(whl|gz|zip)$/.test(value);
}

function nameOf(requirement: string): string {
  return /^[\w.-]+/.exec(requirement)?.[0] ?? requirement;
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
