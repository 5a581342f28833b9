import type { ObserveParams } from '../../protocol/requests';
import { type HostPort, type Observation, type ObserveRequest, nothingObserved } from './host-port';
import { pathOf } from './folders';
import type { Log } from './log';
import { watchesBy } from './watches';

/** What is known of the machine, folder by folder. */
export interface FactsStore {
  /** What is known by now; the first question starts the look. */
  readonly now: (folder: string | undefined) => Observation;
  /** What is known once the look is over. */
  readonly observed: (folder: string | undefined) => Promise<Observation>;
  /** Looks again, with what the editor says. */
  readonly again: (params: ObserveParams) => Promise<void>;
  /** Looks again everywhere: the settings changed, or a virtual environment was made. */
  readonly forget: () => void;
  /** Looks again at what was looked at: something there changed. */
  readonly recheck: (folder: string | undefined) => void;
  /** A folder was closed: nobody looks there any more. */
  readonly drop: (folder: string) => void;
  /** From where a folder is looked at; `undefined` where programs may not be run. */
  readonly trustedPlace: (folder: string | undefined) => Promise<TrustedPlace | undefined>;
  /** Looks at the machine as a terminal sees it: from a folder's path, with variables of its own. */
  readonly inTerminal: (path: string | undefined, environment: Readonly<Record<string, string>> | undefined) => Promise<Observation>;
}

/** A folder of a trusted window, and the interpreter that was chosen there. */
export interface TrustedPlace {
  /** Its path; `undefined`: the machine itself. */
  readonly folder: string | undefined;
  readonly interpreter: string | undefined;
}

interface Entry {
  known: Observation;
  look: Promise<Observation>;
}

/** How a store of facts is made. */
export interface FactsOptions {
  readonly host: HostPort;
  readonly log: Log;
  readonly trusted: boolean;
  readonly language: string | undefined;
  /** The interpreter the person set for a folder; empty: none. */
  readonly interpreterSet: (folder: string | undefined) => Promise<string>;
  /** Told when what is known of a folder became different. */
  readonly onChange: (folder: string | undefined) => void;
}

const pending = nothingObserved('The machine is still being looked at.');

/** An empty store: nothing is looked at before somebody asks. */
export function factsFrom(options: FactsOptions): FactsStore {
  const entries = new Map<string | undefined, Entry>();
  const active = new Map<string | undefined, string>();
  const watches = watchesBy(options.host);
  let { trusted } = options;

  const look = (folder: string | undefined, before: Observation): Entry => {
    const entry: Entry = { known: before, look: Promise.resolve(before) };
    entries.set(folder, entry);
    entry.look = observe(options, { folder, trusted, interpreter: active.get(folder) }).then((seen) => {
      const { known } = entry;
      entry.known = seen;
      // a newer look has taken over where the entry was replaced
      if (entries.get(folder) !== entry) return seen;
      watches.follow(folder, seen.watch, () => recheck(folder));
      afterAnswers(() => JSON.stringify(seen) !== JSON.stringify(known) && options.onChange(folder));
      return seen;
    });
    return entry;
  };
  const recheck = (folder: string | undefined) => entries.has(folder) && look(folder, knownOf(folder));
  const knownOf = (folder: string | undefined) => entries.get(folder)?.known ?? pending;
  const entryOf = (folder: string | undefined) => entries.get(folder) ?? look(folder, pending);

  return {
    now: (folder) => entryOf(folder).known,
    observed: (folder) => entryOf(folder).look,
    again: async (params) => {
      const trustChanged = trusted !== params.trusted;
      ({ trusted } = params);
      if (params.interpreter === undefined) active.delete(params.folder);
      else active.set(params.folder, params.interpreter);
      const folders = trustChanged ? new Set([params.folder, ...entries.keys()]) : [params.folder];
      await Promise.all([...folders].map((folder) => look(folder, knownOf(folder)).look));
    },
    forget: () => [...entries.keys()].forEach(recheck),
    recheck,
    drop: (folder) => {
      watches.drop(folder);
      entries.delete(folder);
      active.delete(folder);
    },
    trustedPlace: async (folder) =>
      trusted ? { folder: pathOf(folder), interpreter: (await options.interpreterSet(folder)) || active.get(folder) } : undefined,
    inTerminal: (path, environment) =>
      observeFrom(options, async () => ({ folder: path, interpreter: undefined, trusted, ...(environment && { environment }) })),
  };
}

interface Look {
  readonly folder: string | undefined;
  readonly trusted: boolean;
  readonly interpreter: string | undefined;
}

/** One look. Names an interpreter only where programs may be run: a workspace's settings are not believed before. */
function observe(options: FactsOptions, { folder, trusted, interpreter }: Look): Promise<Observation> {
  return observeFrom(options, async () => {
    const set = trusted ? await options.interpreterSet(folder) : '';
    return { folder: pathOf(folder), interpreter: set || interpreter, trusted };
  });
}

async function observeFrom({ host, log, language }: FactsOptions, from: () => Promise<Omit<ObserveRequest, 'language'>>): Promise<Observation> {
  try {
    return await host.observe({ ...(await from()), language });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.once('error', `The machine could not be looked at: ${message}`);
    return nothingObserved(message);
  }
}

/** Once those who wait for the look were answered: to compare, all of it is looked at. */
function afterAnswers(work: () => void): void {
  setImmediate(() => setImmediate(work));
}
