import { candidates } from './interpreters/find';
import { type Inspected, inspect, inspectedAs, type NotInspected } from './interpreters/inspect';
import { probe } from './interpreters/probe';
import type { Environment } from './variables';

/** The active interpreter, and what is to be said of it. */
export interface Active {
  readonly inspected: Inspected;
  /** Why it could not be asked; its files told instead. */
  readonly problem: string | undefined;
  /** Interpreters that were meant before it and do not work. */
  readonly passedOver: readonly string[];
}

/** Why there is none. */
export interface NoneFound {
  readonly none: string;
}

interface Request {
  readonly folder: string | undefined;
  readonly interpreter: string | undefined;
  readonly trusted: boolean;
}

/** The first candidate that is an interpreter. One that was chosen by name and is none is not passed over. */
export async function activeInterpreter(request: Request, environment: Environment): Promise<Active | NoneFound> {
  const passedOver: string[] = [];
  for (const { path, source } of candidates(request.folder, request.interpreter, environment)) {
    const found = await look(path, request);
    if (!('message' in found)) return { ...found, passedOver: [...new Set(passedOver)] };
    if (source === 'chosen') return { none: found.message };
    if (!('problem' in found) || found.problem !== 'stub') passedOver.push(`${found.message}.`);
  }
  const [first] = passedOver;
  return { none: first === undefined ? 'no Python was found: neither in the folder nor on PATH' : first.replace(/\.$/, '') };
}

/** Its files first. What the interpreter says itself is right where it differs; one that does not answer is told by its files, with the reason. */
async function look(path: string, { folder, trusted }: Request): Promise<Omit<Active, 'passedOver'> | { readonly message: string }> {
  const inspected = inspect(path);
  if ('problem' in inspected) return trusted && isWorthAsking(inspected) ? asked(path, folder) : inspected;
  if (!trusted) return { inspected, problem: undefined };
  const said = await probe(path);
  if ('problem' in said) return { inspected, problem: said.message };
  // up to 3.10 a virtual environment's own name is all it says of its executable
  return { inspected: inspectedAs(path, { ...said, executable: inspected.executable }), problem: undefined };
}

/** Wrappers and unusual layouts: only they themselves know what they lead to. */
function isWorthAsking({ problem }: NotInspected): boolean {
  return problem === 'script' || problem === 'no-library';
}

async function asked(path: string, folder: string | undefined): Promise<Omit<Active, 'passedOver'> | { readonly message: string }> {
  const said = await probe(path, undefined, folder);
  return 'problem' in said ? said : { inspected: inspectedAs(path, said), problem: undefined };
}
