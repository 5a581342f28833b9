import type { Value } from '../model/value';
import { concat, hole } from './values';

/** Text that commands write, kept where somebody reads it. */
export interface Sink {
  write(text: Value): void;
}

/** A sink that keeps what was written. */
export class Buffer implements Sink {
  text: Value = '';

  write(text: Value): void {
    this.text = concat(this.text, text);
  }
}

/** Takes everything and keeps nothing. */
export const nowhere: Sink = { write: () => undefined };

/** Text to be read, line by line or whole; `undefined`: what comes is not known (or a terminal). */
export class Source {
  #rest: Value | undefined;

  constructor(text: Value | undefined) {
    this.#rest = text;
  }

  /** All that is left. */
  all(): Value {
    const text = this.#rest ?? hole('the input is not known');
    this.#rest = this.#rest === undefined ? undefined : '';
    return text;
  }

  /** Whether the last line that was read had an end. */
  ended = true;

  /** The next line without its end; `undefined` at the end; a hole where the input is not known. */
  line(): Value | undefined {
    if (typeof this.#rest !== 'string') return hole('the input is not known');
    if (this.#rest === '') return undefined;
    const at = this.#rest.indexOf('\n');
    const line = at < 0 ? this.#rest : this.#rest.slice(0, at);
    this.ended = at >= 0;
    this.#rest = at < 0 ? '' : this.#rest.slice(at + 1);
    return line;
  }
}

/** Where a command reads and writes. */
export interface Io {
  readonly in: Source;
  readonly out: Sink;
  readonly error: Sink;
}
