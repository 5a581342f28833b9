import { managersBySystem, managersByText } from '../data/managers';
import type { Invocation } from '../model/invocation';
import type { Interpreter } from '../model/system';
import type { Terminal } from './terminal';

/** The base interpreter a call means, if it is one of the machine's. */
export function baseOf({ interpreter }: Invocation, { system }: Pick<Terminal, 'system'>): Interpreter | undefined {
  return system?.interpreters.find(({ executable, names }) => interpreter !== undefined && [executable, ...names].includes(interpreter));
}

/** Who looks after the Python of a call: by its marker's own words, by what was observed, by the system's name. */
export function managedBy(call: Invocation, terminal: Pick<Terminal, 'system' | 'view'>): string {
  const { system, view } = terminal;
  const distribution = system?.release?.distribution ?? '';
  const text = baseOf(call, terminal)?.markerText ?? '';
  const row = managersByText.find(({ pattern }) => pattern.test(text));
  // what is made of another distribution keeps its marker
  if (row && (row.family === undefined || row.family === distribution || distribution === '')) return row.name;
  return view?.report.managedBy ?? managersBySystem[distribution] ?? row?.name ?? 'its distribution';
}
