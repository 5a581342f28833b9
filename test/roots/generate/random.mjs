// Seeded choice: the same seed and number give the same item on every machine.

/** A generator of numbers in [0, 1) from any text (mulberry32 over an FNV hash). */
export function randomOf(text) {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(text)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What every rule of the grammar takes: the choices, and what the item has said so far. */
export class Writer {
  constructor(random, item) {
    this.random = random;
    this.item = item;
    this.depth = 0;
    this.counter = 0;
  }

  chance(probability) {
    return this.random() < probability;
  }

  below(n) {
    return Math.floor(this.random() * n);
  }

  /** One of the choices: a text, a rule of this writer, or [weight, either]. */
  one(choices) {
    const weights = choices.map((choice) => (Array.isArray(choice) ? choice[0] : 1));
    let at = this.random() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (at -= weight) < 0);
    const choice = choices[index < 0 ? choices.length - 1 : index];
    const rule = Array.isArray(choice) ? choice[1] : choice;
    return typeof rule === 'function' ? rule(this) : rule;
  }

  /** From least to most different choices, in an order of chance. */
  some(choices, least, most) {
    const rest = [...choices];
    const wanted = least + this.below(most - least + 1);
    return Array.from({ length: Math.min(wanted, rest.length) }, () => rest.splice(this.below(rest.length), 1)[0]);
  }

  maybe(probability, rule) {
    return this.chance(probability) ? this.one([rule]) : '';
  }

  /** A name not used in this item yet. */
  fresh(stem) {
    this.counter += 1;
    return this.counter === 1 ? stem : `${stem}${this.counter}`;
  }

  /** Lays a file before the command runs. */
  file(path, text) {
    this.item.files = { ...this.item.files, [path]: text };
    return path;
  }

  get bash() {
    return this.item.shell !== 'sh';
  }

  get python() {
    return { bookworm: '3.11', trixie: '3.13', bullseye: '3.9', forky: '3.14', sid: '3.14' }[this.item.root.replace('-bare', '')];
  }
}
