import type { Project, ReadBeside } from '../../model/surface';
import { type Entry, readToml } from './toml';

/** What is said of where a project is installed, in its own file and in files beside it. */
export function projectIn(entries: readonly Entry[], readBeside: ReadBeside): Project {
  const setting = uvSetting(entries, readBeside) ?? poetrySetting(entries, readBeside);
  const tool = toolOf(entries, readBeside);
  const buildable = has(entries, 'project') && has(entries, 'build-system');
  return { buildable, ...(tool === undefined ? {} : { tool }), ...(setting === undefined ? {} : { setting }) };
}

/**
 * `[tool.uv.pip]`: `system` leads `uv pip` past virtual environments; `break-system-packages` takes the protection away
 * (docs.astral.sh/uv, settings). Beside a `uv.toml` uv does not read the table (configuration files).
 */
function uvSetting(entries: readonly Entry[], readBeside: ReadBeside): Project['setting'] {
  const on = (name: string) => entries.find(({ path, value }) => path.join('.') === `tool.uv.pip.${name}` && value === true);
  const [overriding, system] = [on('break-system-packages'), on('system')];
  const found = system ?? overriding;
  const name = system ? 'system' : 'break-system-packages';
  if (found && readBeside('uv.toml') !== undefined) return undefined;
  return found && { tool: 'uv', name: `[tool.uv.pip] ${name}`, overrides: overriding !== undefined, span: found.span };
}

/** `poetry.toml`: `virtualenvs.create = false` (python-poetry.org, configuration). Shown where the project says that it is Poetry's. */
function poetrySetting(entries: readonly Entry[], readBeside: ReadBeside): Project['setting'] {
  const poetry = entries.find(({ path }) => path[0] === 'tool' && path[1] === 'poetry') ?? entries.find(isPoetryCore);
  const text = poetry && readBeside('poetry.toml');
  const settings = text === undefined ? [] : readToml(text);
  if (!poetry || 'problem' in settings) return undefined;
  const off = settings.some(({ path, value }) => path.join('.') === 'virtualenvs.create' && value === false);
  return off ? { tool: 'Poetry', name: 'virtualenvs.create = false', overrides: false, span: poetry.span } : undefined;
}

function isPoetryCore({ path, value }: Entry): boolean {
  return path.join('.') === 'build-system.build-backend' && String(value).startsWith('poetry.');
}

/** Tables and locks of tools that make a virtual environment for the project themselves. */
const tools = [
  { name: 'Poetry', tables: ['tool.poetry'], lock: 'poetry.lock' },
  { name: 'uv', tables: ['tool.uv'], lock: 'uv.lock' },
  { name: 'PDM', tables: ['tool.pdm'], lock: 'pdm.lock' },
  { name: 'Hatch', tables: ['tool.hatch.envs'], lock: undefined },
  { name: 'Pixi', tables: ['tool.pixi'], lock: 'pixi.lock' },
  { name: 'Rye', tables: ['tool.rye'], lock: undefined },
];

function toolOf(entries: readonly Entry[], readBeside: ReadBeside): string | undefined {
  const byTable = tools.find(({ tables }) => tables.some((table) => has(entries, table)));
  const byBackend = entries.some(isPoetryCore) ? 'Poetry' : undefined;
  return byTable?.name ?? byBackend ?? tools.find(({ lock }) => lock !== undefined && readBeside(lock) !== undefined)?.name;
}

function has(entries: readonly Entry[], table: string): boolean {
  return entries.some(({ path }) => `${path.join('.')}.`.startsWith(`${table}.`));
}
