import { type PipCommandRow, pipCommands, type PipOptionRow, pipOptions, pipVersions, type VersionSpan } from '../../data/pip-options';
import { knownIndex } from './versions';

/** The options one parser of one pip knows. */
export interface OptionTable {
  readonly short: ReadonlyMap<string, PipOptionRow>;
  readonly long: ReadonlyMap<string, PipOptionRow>;
  /** Whether an option's choice is known to this version. */
  readonly allows: (row: PipOptionRow, choice: string) => boolean;
}

/** A command of pip. */
export type CommandName = keyof typeof pipCommands;

const positions = new Map<string, number>(pipVersions.map((version, index) => [version, index]));
const tables = new Map<string, OptionTable>();

function covers({ first, last }: VersionSpan, index: number): boolean {
  return (first === undefined || (positions.get(first) as number) <= index) && (last === undefined || index <= (positions.get(last) as number));
}

function buildTable(index: number, command: CommandName | 'global'): OptionTable {
  const short = new Map<string, PipOptionRow>();
  const long = new Map<string, PipOptionRow>();
  for (const row of pipOptions as readonly PipOptionRow[]) {
    if (!covers(row, index) || !(row.commands.includes(command) || row.commands.includes('global'))) continue;
    for (const name of row.names) long.set(name, row);
    for (const name of row.short ?? []) short.set(name, row);
  }
  const allows = (row: PipOptionRow, choice: string): boolean => {
    const span = row.choices?.[choice];
    return span !== undefined && covers(span, index);
  };
  return { short, long, allows };
}

/** The options of a command (general ones included), or of pip's main parser. */
export function optionTable(version: string, command: CommandName | 'global'): OptionTable {
  const index = knownIndex(version);
  const key = `${index} ${command}`;
  let table = tables.get(key);
  if (!table) tables.set(key, (table = buildTable(index, command)));
  return table;
}

/** The options that a command's help lists, as written. */
export function optionsOf(version: string, command: CommandName): readonly string[] {
  return [...optionTable(version, command).long.keys()];
}

/** Whether this pip has a command; names are exact and not abbreviated (pip/_internal/cli/main_parser.py). */
export function isCommand(version: string, name: string): name is CommandName {
  return Object.hasOwn(pipCommands, name) && covers(pipCommands[name as CommandName], knownIndex(version));
}

/** Whether --require-virtualenv holds for a command of this pip. */
export function requiresVirtualenv(version: string, name: CommandName): boolean {
  const { requiresVirtualenv: span }: PipCommandRow = pipCommands[name];
  return span !== undefined && covers(span, knownIndex(version));
}
