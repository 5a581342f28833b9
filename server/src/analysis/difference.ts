import { type Entry, isAnyIn, type Reads } from '../shell/entries';
import { same } from '../shell/same';
import { type Ended, entriesOf, type OwnState, ownState } from './ended';
import type { PartRecord, StepRecord } from './step-record';

/**
 * In what a state that is evaluated anew differs from the one that was there before at the same place. Both are
 * brought forward step by step.
 */
export class Difference {
  readonly #state: Ended;
  /** Of each set of entries, those that differ, as they were. */
  readonly #were: readonly Map<string, Entry<unknown>>[];
  #own: OwnState;

  /** From a place on where both are the same. */
  constructor(state: Ended) {
    this.#state = state;
    this.#were = entriesOf(state).map(() => new Map());
    this.#own = ownState(state);
  }

  /** Whether it is surely none. */
  get isNone(): boolean {
    return this.#isOwnSame() && this.#were.every(({ size }) => size === 0);
  }

  #isOwnSame(): boolean {
    const { user, reach, cwd } = this.#own;
    const { process } = this.#state;
    return user === process.user && reach === process.reach && same(cwd, process.cwd);
  }

  /** Whether a step that was evaluated in the old state could come to something else in the new one. */
  concerns({ parts }: StepRecord): boolean {
    if (!this.#isOwnSame()) return true;
    return parts.some((part, index) => {
      const were = this.#were[index];
      if (!were || were.size === 0) return false;
      return isRead(were, part.reads) || this.#isAnsweredOtherwise(part, were);
    });
  }

  /** Whether what a step asked for has another answer now; what the step itself writes must have no part in it. */
  #isAnsweredOtherwise({ reads, before }: PartRecord, were: ReadonlyMap<string, unknown>): boolean {
    for (const [question, { given, names }] of reads.asked) {
      if (!isAnyIn(names, were)) continue;
      const now = this.#state.world.files.answer(question, given);
      if (!now.isSame || isAnyIn(now.names, before)) return true;
    }
    return false;
  }

  /** Goes on past a step that did the same in both. */
  passSame({ parts, own }: StepRecord): void {
    parts.forEach(({ after }, index) => {
      const were = this.#were[index];
      if (were && were.size > 0) after.forEach((_entry, name) => were.delete(name));
    });
    this.#own = own;
  }

  /** Goes on past steps of which some were evaluated in the old state, others in the new one. */
  pass(old: readonly StepRecord[], fresh: readonly StepRecord[]): void {
    for (const [index, entries] of entriesOf(this.#state).entries()) {
      const were = this.#were[index] as Map<string, Entry<unknown>>;
      const touched = new Set<string>();
      for (const { parts } of fresh)
        for (const [name, entry] of parts[index]?.before ?? []) {
          // what is no difference so far was the same in the old state
          if (!were.has(name) && !touched.has(name)) were.set(name, entry);
          touched.add(name);
        }
      for (const { parts } of old)
        for (const [name, entry] of parts[index]?.after ?? []) {
          were.set(name, entry);
          touched.add(name);
        }
      for (const name of touched) if (same(were.get(name), entries.entry(name))) were.delete(name);
    }
    this.#own = old.at(-1)?.own ?? this.#own;
  }
}

function isRead(were: ReadonlyMap<string, unknown>, { looked, listed }: Reads): boolean {
  for (const name of looked) if (were.has(name)) return true;
  for (const beginning of listed) for (const name of were.keys()) if (name.startsWith(beginning)) return true;
  return false;
}
